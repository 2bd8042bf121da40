package org.stratoscope.engine.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Estimates how long the current activity of one task still takes, from the pace since it was first looked at, so that work
 * a continued task found done does not count. Not safe for several threads.
 */
public final class RemainingTime {

    private String activity = "";
    private Instant since = Instant.EPOCH;
    private long doneAtFirst;

    /** Looks at the task; empty as long as nothing can be said. */
    public Optional<Duration> observe(TaskSnapshot task, Instant now) {
        if (!task.activity().equals(activity) || task.done() < doneAtFirst) {
            activity = task.activity();
            since = now;
            doneAtFirst = task.done();
        }
        long done = task.done() - doneAtFirst;
        if (task.total() <= 0 || done <= 0 || task.done() > task.total()) {
            return Optional.empty();
        }
        double perUnit = (double) Duration.between(since, now).toMillis() / done;
        return Optional.of(Duration.ofMillis(Math.round(perUnit * (task.total() - task.done()))));
    }
}
