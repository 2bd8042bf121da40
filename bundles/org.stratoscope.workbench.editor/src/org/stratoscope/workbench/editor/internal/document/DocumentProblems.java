package org.stratoscope.workbench.editor.internal.document;

import java.util.List;
import org.stratoscope.model.problems.ExperimentProblems.Problem;

/**
 * What is wrong with a document.
 *
 * @param all in document order
 * @param cost what a run of it costs in words, empty as long as it cannot run
 */
public record DocumentProblems(List<Problem> all, String cost) {

    public DocumentProblems {
        all = List.copyOf(all);
    }

    /** Nothing wrong, or nothing known yet. */
    public static DocumentProblems none() {
        return new DocumentProblems(List.of(), "");
    }

    /** The sentences about a place of the document and everything below it. */
    public List<String> below(String path) {
        return all.stream()
                .filter(problem -> isBelow(problem.path(), path))
                .map(Problem::message)
                .toList();
    }

    private static boolean isBelow(String path, String top) {
        return path.equals(top) || path.startsWith(top + ".") || path.startsWith(top + "[");
    }
}
