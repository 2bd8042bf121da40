package org.stratoscope.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.stratoscope.workbench.ui.Workbenches;

/** Opens the selected run. */
public final class OpenRunHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Targets.run(event).ifPresent(folder -> Workbenches.openEditor(new RunInput(folder), RunInput.EDITOR));
        return null;
    }
}
