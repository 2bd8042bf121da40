package org.stratoscope.model.problems;

import java.util.List;
import java.util.stream.Collectors;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.View;
import org.stratoscope.model.path.ExperimentPaths;

/** Checks that every name that refers to another part of the document names exactly one. */
final class ReferenceChecks {

    private final ProblemList problems;

    ReferenceChecks(ProblemList problems) {
        this.problems = problems;
    }

    void check(Experiment experiment) {
        List<Measurement> measurements = experiment.getMeasurements();
        for (int i = 0; i < measurements.size(); i++) {
            String perturbation = measurements.get(i).getPerturbation();
            if (!ProblemList.missing(perturbation)) {
                checkName(
                        "measurements[" + i + "].perturbation",
                        "The measurement",
                        "perturbation",
                        perturbation,
                        experiment.getPerturbations());
            }
        }
        List<View> views = experiment.getViews();
        for (int i = 0; i < views.size(); i++) {
            String measurement = views.get(i).getMeasurement();
            String place = "views[" + i + "].measurement";
            // Which kinds of views need a measurement is not known here: training curves need none.
            if (!ProblemList.missing(measurement)) {
                checkName(place, "The view", "measurement", measurement, measurements);
            }
        }
    }

    private void checkName(String place, String who, String what, String name, List<? extends Component> components) {
        if (ExperimentPaths.find(components, name).isEmpty()) {
            String labels = components.stream().map(ExperimentPaths::label).collect(Collectors.joining(", "));
            problems.add(
                    place,
                    who + " names the " + what + " '" + name + "', which does not exist once; choose one of: "
                            + (labels.isEmpty() ? "none so far" : labels) + ".");
        }
    }
}
