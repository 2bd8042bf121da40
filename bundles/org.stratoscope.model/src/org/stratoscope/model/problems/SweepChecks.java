package org.stratoscope.model.problems;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.model.path.SweptPlaces;

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
        for (String one : SweptPlaces.of(path).paths()) {
            problems.addIf(
                    !swept.add(one),
                    place + ".path",
                    "Two axes sweep '" + one + "'; join their values in one of them.");
        }
        problems.addIf(
                axis.getValues().isEmpty(), place + ".values", "The axis '" + path + "' has no values; give some.");
        try {
            SweptPlaces.of(path).check(experiment);
        } catch (InvalidInputException nowhere) {
            problems.add(place + ".path", nowhere.getMessage());
            return;
        }
        checkValues(experiment, axis, place);
    }

    private void checkValues(Experiment experiment, Axis axis, String place) {
        SweptPlaces places = SweptPlaces.of(axis.getPath());
        for (int j = 0; j < axis.getValues().size(); j++) {
            try {
                places.set(ExperimentPaths.copy(experiment), axis.getValues().get(j));
            } catch (InvalidInputException unfit) {
                problems.add(place + ".values[" + j + "]", unfit.getMessage());
            }
        }
    }
}
