package org.stratoscope.workbench.internal.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.stratoscope.workbench.ui.Workbenches;

/** Shows the welcome page. */
public final class WelcomeHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Workbenches.openEditor(WelcomeEditor.INPUT, WelcomeEditor.ID);
        return null;
    }
}
