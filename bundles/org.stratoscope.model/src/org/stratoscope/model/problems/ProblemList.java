package org.stratoscope.model.problems;

import java.util.ArrayList;
import java.util.List;
import org.stratoscope.model.problems.ExperimentProblems.Problem;

/** Gathers problems for one call, on one thread. */
final class ProblemList {

    private final List<Problem> found = new ArrayList<>();

    void add(String path, String message) {
        found.add(new Problem(path, message));
    }

    /** Adds the problem when the condition holds. */
    void addIf(boolean wrong, String path, String message) {
        if (wrong) {
            add(path, message);
        }
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    static boolean missing(String text) {
        return text == null || text.isBlank();
    }
}
