package org.stratoscope.workbench.internal.runs;

import java.time.Duration;
import java.time.Instant;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.engine.directory.RunState;
import org.stratoscope.workbench.ui.TimeText;

/** How long a run still takes, from the pace of the tasks that have ended. */
final class TimeLeft {

    private TimeLeft() {}

    /** Words to put behind the progress; empty as long as no task has ended. */
    static String words(RunSnapshot run) {
        long ended = run.endedTasks();
        long left = run.tasks().size() - ended;
        if (run.state() != RunState.RUNNING || ended == 0 || left == 0) {
            return "";
        }
        Duration sofar = Duration.between(run.started(), Instant.now());
        return ", about " + TimeText.duration(sofar.multipliedBy(left).dividedBy(ended)) + " left";
    }
}
