package org.stratoscope.workbench.internal.help;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.stratoscope.workbench.ui.Workbenches;

/** Opens the help book. */
public final class HelpHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Workbenches.openEditor(new HelpInput(), HelpEditor.ID);
        return null;
    }
}
