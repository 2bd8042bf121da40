package org.stratoscope.model.problems;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.path.ExperimentPaths;

/** Checks that every axis sweeps something that exists over values that it can take. */
final class SweepChecks {

    private final ProblemList problems;
    private final Set<String> swept = new HashSet<>();

    SweepChecks(ProblemList problems) {
        this.problems = problems;
    }

    void check(Experiment experiment) {
        List<Axis> axes = experiment.getAxes();
        for (int i = 0; i < axes.size(); i++) {
            check(experiment, axes.get(i), "axes[" + i + "]");
        }
    }

    private void check(Experiment experiment, Axis axis, String place) {
        String path = axis.getPath();
        if (ProblemList.missing(path)) {
            problems.add(place + ".path", "The axis sweeps nothing; say what, for example subject.network.depth.");
            return;
        }
        problems.addIf(
                !swept.add(path), place + ".path", "Two axes sweep '" + path + "'; join their values in one of them.");
        problems.addIf(
                axis.getValues().isEmpty(), place + ".values", "The axis '" + path + "' has no values; give some.");
        try {
            ExperimentPaths.check(experiment, path);
        } catch (InvalidInputException nowhere) {
            problems.add(place + ".path", nowhere.getMessage());
            return;
        }
        checkValues(experiment, axis, place);
    }

    private void checkValues(Experiment experiment, Axis axis, String place) {
        Experiment scratch = ExperimentPaths.copy(experiment);
        for (int j = 0; j < axis.getValues().size(); j++) {
            try {
                ExperimentPaths.set(scratch, axis.getPath(), axis.getValues().get(j));
            } catch (InvalidInputException unfit) {
                problems.add(place + ".values[" + j + "]", unfit.getMessage());
            }
        }
    }
}
