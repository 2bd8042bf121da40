package org.stratoscope.workbench.run;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Cancels the run that is selected or shown, or else the one that was started last. */
public final class CancelRunHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        LiveRuns runs = LiveRuns.instance();
        Targets.run(event).filter(runs::isLive).or(runs::newest).ifPresent(runs::cancel);
        return null;
    }
}
