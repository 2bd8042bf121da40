package org.stratoscope.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens what the tasks of the selected or shown run wrote. */
public final class OpenLogHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Targets.run(event).ifPresent(RunCommands::openLog);
        return null;
    }
}
