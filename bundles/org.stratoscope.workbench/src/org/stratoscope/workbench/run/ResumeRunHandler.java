package org.stratoscope.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Goes on with the run that is selected or shown. */
public final class ResumeRunHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Targets.run(event).ifPresent(RunExperiment::resume);
        return null;
    }
}
