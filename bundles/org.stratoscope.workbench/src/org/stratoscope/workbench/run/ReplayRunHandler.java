package org.stratoscope.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Runs the frozen experiment of the selected or shown run again. */
public final class ReplayRunHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Targets.run(event).ifPresent(RunExperiment::replay);
        return null;
    }
}
