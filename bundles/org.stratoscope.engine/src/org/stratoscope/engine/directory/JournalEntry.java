package org.stratoscope.engine.directory;

import java.util.Map;
import org.stratoscope.task.spec.TaskSpec;

/** One event of a run. */
public sealed interface JournalEntry {

    /**
     * An engine took the run up.
     *
     * @param engine number and start of the engine's process, as {@code pid@instant}
     * @param tasks number of tasks
     */
    record Started(String time, String engine, String title, int tasks) implements JournalEntry {}

    /** A task was planned. */
    record Planned(int task, int repeat, Map<String, String> point) implements JournalEntry {
        static Planned of(TaskSpec task) {
            return new Planned(task.number(), task.repeat(), task.point());
        }
    }

    /** A task was given to a runner, which gave a ticket for it. */
    record Submitted(String time, int task, String ticket) implements JournalEntry {}

    /**
     * A task ended.
     *
     * @param state how
     * @param reason one sentence when it failed, else empty
     */
    record Ended(String time, int task, TaskState state, String reason) implements JournalEntry {}

    /** The run ended; results and figures are written. */
    record Closed(String time, RunState state) implements JournalEntry {}
}
