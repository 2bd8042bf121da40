package org.stratoscope.api.runner;

/**
 * How much a runner takes at once.
 *
 * @param tasks tasks that may be submitted and not yet ended, at least 1
 * @param memory bytes that all running tasks together may need, zero when the runner itself keeps tasks within its memory
 * @param retries how often a task is given a process again after one was lost
 */
public record Capacity(int tasks, long memory, int retries) {

    public Capacity {
        if (tasks < 1 || memory < 0 || retries < 0) {
            throw new IllegalArgumentException("not a capacity: " + tasks + ", " + memory + ", " + retries);
        }
    }
}
