package org.stratoscope.engine.estimate;

import java.time.Duration;
import java.util.Optional;

/**
 * What a run will cost.
 *
 * @param tasks how many there are
 * @param duplicates how many of them are the same as an earlier one but for their place in the sweep
 * @param trainings how many different networks are trained
 * @param time how long all tasks take one after another, if finished tasks tell
 * @param memory bytes that one task needs at most, if finished tasks tell
 * @param basis of time and memory
 */
public record RunEstimate(
        int tasks, int duplicates, int trainings, Optional<Duration> time, Optional<Long> memory, Basis basis) {

    /** What time and memory were estimated from. */
    public enum Basis {
        /** Nothing is known. */
        NONE,
        /** Some tasks from finished tasks with the same components, whose parameters may differ. */
        SIMILAR_TASKS,
        /** Every task from finished tasks that did the same work. */
        SAME_TASKS
    }

    /** How long the run takes with so many tasks at the same time. */
    public Optional<Duration> time(int jobs) {
        return time.map(all -> all.dividedBy(Math.max(1, Math.min(jobs, Math.max(1, tasks)))));
    }
}
