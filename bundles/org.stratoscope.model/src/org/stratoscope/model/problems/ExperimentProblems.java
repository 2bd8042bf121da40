package org.stratoscope.model.problems;

import java.util.List;
import org.stratoscope.model.experiment.Experiment;

/**
 * Finds what is wrong with an experiment as a document: what is missing, doubled or refers to nothing. Whether components
 * are installed and their parameters fit is not known here.
 */
public final class ExperimentProblems {

    /**
     * Names one problem.
     *
     * @param path the place, such as {@code subject.network} or {@code measurements[1].perturbation}; lists count from 0
     * @param message one sentence for the user that says what is wrong and how to mend it
     */
    public record Problem(String path, String message) {}

    private ExperimentProblems() {}

    /** Answers all problems in the order of the document; an empty list when the experiment can be planned. */
    public static List<Problem> of(Experiment experiment) {
        ProblemList problems = new ProblemList();
        new PartChecks(problems).check(experiment);
        new SweepChecks(problems).check(experiment);
        new ReferenceChecks(problems).check(experiment);
        return problems.found();
    }
}
