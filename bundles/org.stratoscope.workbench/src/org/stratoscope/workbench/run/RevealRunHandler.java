package org.stratoscope.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Shows the folder of the selected or shown run in the system's file manager. */
public final class RevealRunHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Targets.run(event).ifPresent(RunCommands::reveal);
        return null;
    }
}
