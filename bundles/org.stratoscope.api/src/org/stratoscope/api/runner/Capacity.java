package org.stratoscope.api.runner;

import java.time.Duration;

/**
 * How much a runner takes at once and how forgiving the engine has to be.
 *
 * @param tasks tasks that may be submitted and not yet ended, at least 1
 * @param memory bytes that all running tasks together may need, zero when the runner itself keeps tasks within its memory
 * @param retries how often a task is given a process again after one was lost
 * @param patience how long a task that is gone may stay without an outcome before it counts as lost, where files reach the
 *     engine late
 */
public record Capacity(int tasks, long memory, int retries, Duration patience) {

    public Capacity {
        if (tasks < 1 || memory < 0 || retries < 0 || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "not a capacity: " + tasks + ", " + memory + ", " + retries + ", " + patience);
        }
    }

    /** The capacity of a runner whose files are there at once. */
    public Capacity(int tasks, long memory, int retries) {
        this(tasks, memory, retries, Duration.ZERO);
    }
}
