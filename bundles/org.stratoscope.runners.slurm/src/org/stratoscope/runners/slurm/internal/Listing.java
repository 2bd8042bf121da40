package org.stratoscope.runners.slurm.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stratoscope.api.errors.ComputationFailedException;

/**
 * What the scheduler said of some jobs.
 *
 * @param asked the jobs it was asked for
 * @param elements state and reason of every element of theirs that it knows
 * @param problem why it did not answer, if it did not
 */
record Listing(Set<String> asked, Map<String, Element> elements, Optional<String> problem) {

    /**
     * An element of a job array.
     *
     * @param state in Slurm's words, such as {@code PENDING}
     * @param reason in Slurm's words
     */
    record Element(String state, String reason) {}

    /** Nothing was asked yet. */
    static final Listing NOTHING = new Listing(Set.of(), Map.of(), Optional.empty());

    /** Asks the scheduler. */
    static Listing ask(SlurmCommands commands, Set<String> jobs) {
        if (jobs.isEmpty()) {
            return NOTHING;
        }
        List<String> words = List.of(
                "squeue",
                "--noheader",
                "--array",
                "--states=all",
                "--format=%i|%T|%r",
                "--jobs=" + String.join(",", new TreeSet<>(jobs)));
        try {
            SlurmCommands.Answer answer = commands.answer(words);
            if (answer.exitCode() != 0 && !answer.err().contains("Invalid job id")) {
                return new Listing(
                        jobs,
                        Map.of(),
                        Optional.of("squeue says: "
                                + answer.err().lines().findFirst().orElse("exit code " + answer.exitCode())));
            }
            return new Listing(jobs, parse(answer.out()), Optional.empty());
        } catch (ComputationFailedException e) {
            return new Listing(jobs, Map.of(), Optional.of(e.getMessage()));
        }
    }

    static Map<String, Element> parse(String text) {
        Map<String, Element> elements = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split("\\|", 3))
                .filter(fields -> fields.length == 3)
                .forEach(fields -> elements.put(fields[0].strip(), new Element(fields[1].strip(), fields[2].strip())));
        return elements;
    }
}
