package org.stratoscope.runners.slurm.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stratoscope.api.errors.ComputationFailedException;

/**
 * The elements of a run's job arrays that have not ended, also of arrays whose submission nobody heard of.
 *
 * @param tickets by the task's folder
 */
record FoundJobs(Map<Path, String> tickets) {

    static FoundJobs of(Path run, SlurmCommands commands) {
        Map<Path, String> tickets = new HashMap<>();
        Set<String> jobs = new HashSet<>();
        try {
            for (JobBatch batch : JobBatch.of(run)) {
                Optional<String> job = batch.job().or(() -> byName(batch.name(), commands));
                if (job.isPresent()) {
                    jobs.add(job.get());
                    List<String> elements = batch.tickets(job.get());
                    for (int i = 0; i < elements.size(); i++) {
                        tickets.put(batch.tasks().get(i), elements.get(i));
                    }
                }
            }
        } catch (IOException e) {
            // A task that is submitted a second time waits until the first process has ended.
            return new FoundJobs(Map.of());
        }
        Listing listing = Listing.ask(commands, jobs);
        tickets.values()
                .removeIf(ticket -> !listing.elements().containsKey(ticket)
                        || SlurmStates.ended(listing.elements().get(ticket).state()));
        return new FoundJobs(Map.copyOf(tickets));
    }

    Optional<String> ticket(Path folder) {
        return Optional.ofNullable(tickets.get(folder));
    }

    private static Optional<String> byName(String name, SlurmCommands commands) {
        try {
            return commands.answer(List.of("squeue", "--noheader", "--states=all", "--format=%F", "--name=" + name))
                    .out()
                    .lines()
                    .map(String::strip)
                    .filter(job -> job.matches("\\d+"))
                    .findFirst();
        } catch (ComputationFailedException e) {
            return Optional.empty();
        }
    }
}
