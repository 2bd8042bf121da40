package org.stratoscope.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.charts.PowerLaw;
import org.stratoscope.charts.ViewKind;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.View;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.model.problems.ExperimentProblems.Problem;

/** Checks that every view can be drawn from what the experiment measures. */
final class ViewChecks {

    private final Experiment experiment;
    private final List<Problem> problems = new ArrayList<>();

    private ViewChecks(Experiment experiment) {
        this.experiment = experiment;
    }

    static List<Problem> of(Experiment experiment) {
        ViewChecks checks = new ViewChecks(experiment);
        for (int i = 0; i < experiment.getViews().size(); i++) {
            checks.check(experiment.getViews().get(i), "views[" + i + "]");
        }
        return checks.problems;
    }

    private void check(View view, String place) {
        String name = view.getKind() == null ? "" : view.getKind();
        Optional<ViewKind> kind = ViewKind.of(name);
        if (kind.isEmpty()) {
            problems.add(new Problem(
                    place + ".kind",
                    "There is no kind of view '" + name + "'; choose one of "
                            + Stream.of(ViewKind.values()).map(ViewKind::text).collect(Collectors.joining(", "))
                            + "."));
            return;
        }
        if (kind.get() == ViewKind.COMPONENT) {
            if (view.getComponent() == null || isBlank(view.getComponent().getId())) {
                problems.add(new Problem(
                        place + ".kind", "The view names no component of a plug-in that draws it; choose one."));
            }
        } else if (kind.get() != ViewKind.TRAINING && isBlank(view.getMeasurement())) {
            problems.add(new Problem(
                    place + ".measurement",
                    kind.get() == ViewKind.SIMILARITY
                            ? "The view names no measurement whose vectors are compared; choose one."
                            : "The view shows no measurement; choose one."));
        }
        view.getStatistics().forEach(statistic -> checkMeasurement(statistic, place + ".statistics"));
        if (kind.get() == ViewKind.TILES && view.getStatistics().isEmpty()) {
            problems.add(new Problem(
                    place + ".statistics",
                    "The view names no arrays; name those that the measurement stores, such as filters."));
        }
        if (kind.get() == ViewKind.SCATTER) {
            checkScatter(view, place);
        }
        if (kind.get() == ViewKind.SWEEP) {
            checkSweep(view, place);
        }
    }

    private void checkSweep(View view, String place) {
        String against = isBlank(view.getAgainst()) ? "" : view.getAgainst().strip();
        boolean known = experiment.getAxes().stream()
                .map(axis -> axis.getPath() == null ? "" : axis.getPath())
                .anyMatch(path -> against.isEmpty()
                        || path.equals(against)
                        || SweepValue.parts(path).contains(against));
        if (!known && !against.equals("training")) {
            problems.add(
                    new Problem(
                            place + ".against",
                            against.isEmpty()
                                    ? "The experiment sweeps nothing for the horizontal axis; add an axis, or write training for the"
                                            + " states along the training."
                                    : "No axis sweeps '" + against
                                            + "'; name the path of an axis, or write training for the states along the training."));
        }
    }

    private void checkScatter(View view, String place) {
        if (isBlank(view.getAgainst())) {
            problems.add(new Problem(
                    place + ".against",
                    "The scatter has nothing on its horizontal axis; give a statistic such as sensitivity/R."));
        } else {
            checkMeasurement(view.getAgainst(), place + ".against");
        }
        for (int i = 0; i < view.getLaws().size(); i++) {
            String law = view.getLaws().get(i);
            if (PowerLaw.parse(law).isEmpty()) {
                problems.add(new Problem(
                        place + ".laws[" + i + "]",
                        "'" + law + "' is no power law; write one such as 0.2 x^0.5 or x^-1."));
            }
        }
    }

    /** A statistic of another measurement names one that exists. */
    private void checkMeasurement(String statistic, String place) {
        int slash = statistic.lastIndexOf('/');
        if (slash >= 0
                && ExperimentPaths.find(experiment.getMeasurements(), statistic.substring(0, slash))
                        .isEmpty()) {
            problems.add(new Problem(
                    place,
                    "There is no measurement '" + statistic.substring(0, slash) + "' for '" + statistic
                            + "'; name one of "
                            + experiment.getMeasurements().stream()
                                    .map(ExperimentPaths::label)
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
