package org.stratoscope.runners.slurm.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks the scheduler now and then on a thread of its own, so that a scheduler that does not answer holds nobody up. Safe for
 * any thread.
 */
final class JobWatch implements AutoCloseable {

    private final SlurmCommands commands;
    private final Set<String> jobs = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread;
    private volatile Listing listing = Listing.NOTHING;

    JobWatch(SlurmCommands commands, Duration interval) {
        this.commands = commands;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, "Slurm watch");
            worker.setDaemon(true);
            return worker;
        });
        thread.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks for one more job from now on, for the first time at once. */
    void add(String job) {
        if (jobs.add(job)) {
            thread.execute(this::look);
        }
    }

    /** What the scheduler said last. */
    Listing listing() {
        return listing;
    }

    private void look() {
        listing = Listing.ask(commands, Set.copyOf(jobs));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
