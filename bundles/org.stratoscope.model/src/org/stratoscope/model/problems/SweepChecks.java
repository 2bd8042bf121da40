package org.stratoscope.model.problems;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.SweepRange;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.path.AxisCondition;
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
        checkCondition(experiment, axis, place);
    }

    private void checkCondition(Experiment experiment, Axis axis, String place) {
        try {
            Optional<AxisCondition> condition = AxisCondition.of(axis);
            if (condition.isPresent()) {
                condition.get().check(experiment);
                problems.addIf(
                        SweptPlaces.of(axis.getPath())
                                .paths()
                                .contains(condition.get().path()),
                        place + ".condition",
                        "The axis '" + axis.getPath() + "' depends on itself; let it depend on an axis before it.");
            }
        } catch (InvalidInputException wrong) {
            problems.add(place + ".condition", wrong.getMessage());
        }
    }

    /** What is tried of an entry: the ends of a range, which is as good as all of it. */
    private static List<String> values(String text, boolean drawn) throws InvalidInputException {
        Optional<SweepRange> range = SweepRange.parse(text);
        if (range.isEmpty()) {
            return List.of(text);
        }
        if (range.get().kind().drawn()) {
            if (!drawn) {
                throw new InvalidInputException("The range '" + text
                        + "' is drawn, but the experiment sweeps all combinations; set its random points, or write"
                        + " linear(A, B, N).");
            }
            return List.of(range.get().draw(0), range.get().draw(1));
        }
        List<String> values = range.get().values();
        return List.of(values.getFirst(), values.getLast());
    }

    private void checkValues(Experiment experiment, Axis axis, String place) {
        SweptPlaces places = SweptPlaces.of(axis.getPath());
        for (int j = 0; j < axis.getValues().size(); j++) {
            try {
                for (String value : values(axis.getValues().get(j), experiment.getSamples() > 0)) {
                    places.set(ExperimentPaths.copy(experiment), value);
                }
            } catch (InvalidInputException unfit) {
                problems.add(place + ".values[" + j + "]", unfit.getMessage());
            }
        }
    }
}
