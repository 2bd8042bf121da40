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
     * @param runner what gives them processes, as on a command line; empty in old journals
     */
    record Started(String time, String engine, String title, int tasks, String runner) implements JournalEntry {

        /** An engine that does not tell its runner. */
        public Started(String time, String engine, String title, int tasks) {
            this(time, engine, title, tasks, "");
        }
    }

    /** A task was planned. */
    record Planned(int task, int repeat, Map<String, String> point) implements JournalEntry {
        static Planned of(TaskSpec task) {
            return new Planned(task.number(), task.repeat(), task.point());
        }
    }

    /** A task was given to a runner, which gave a ticket for it. */
    record Submitted(String time, int task, String ticket) implements JournalEntry {}

    /**
     * What is known of a task's process changed.
     *
     * @param state one that has not ended
     * @param reason in the scheduler's words, else empty
     */
    record Observed(String time, int task, TaskState state, String reason) implements JournalEntry {}

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
