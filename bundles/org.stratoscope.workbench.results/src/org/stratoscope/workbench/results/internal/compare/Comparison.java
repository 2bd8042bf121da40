package org.stratoscope.workbench.results.internal.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A comparison as a document: which runs, and how they are shown.
 *
 * @param runs folders, absolute, in the order of their colours
 * @param subject the state of the network; nothing for all
 * @param groupBy path of a setting or an axis; nothing for a series for each run
 * @param reference the run from which differences are shown
 */
record Comparison(List<Path> runs, Optional<String> subject, Optional<String> groupBy, Optional<Path> reference) {

    /** What is shown where nobody chose. */
    static final String TRAINED = "trained";

    Comparison {
        runs = List.copyOf(new LinkedHashSet<>(runs));
        reference = reference.filter(runs::contains);
    }

    /** Runs as they are first compared. */
    static Comparison of(List<Path> runs) {
        return new Comparison(runs, Optional.of(TRAINED), Optional.empty(), Optional.empty());
    }

    /** With more runs; those that are there already stay where they are. */
    Comparison plus(List<Path> more) {
        List<Path> all = new ArrayList<>(runs);
        all.addAll(more);
        return new Comparison(all, subject, groupBy, reference);
    }

    /** Without some runs. */
    Comparison minus(List<Path> fewer) {
        return new Comparison(runs.stream().filter(run -> !fewer.contains(run)).toList(), subject, groupBy, reference);
    }

    Comparison ofSubject(Optional<String> other) {
        return new Comparison(runs, other, groupBy, reference);
    }

    Comparison groupedBy(Optional<String> path) {
        return new Comparison(runs, subject, path, reference);
    }

    Comparison against(Optional<Path> run) {
        return new Comparison(runs, subject, groupBy, run);
    }
}
