package org.stratoscope.workbench.editor.internal.card;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.SweepRange;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Subject;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.workbench.editor.internal.document.Parameters;

/** One or two lines on what a card has chosen. */
final class CardSummary {

    private static final int PARAMETERS_AT_MOST = 2;

    private CardSummary() {}

    static List<String> of(CardKind kind, Experiment experiment) {
        return switch (kind) {
            case GENERAL -> List.of("seed " + experiment.getSeed(), count(experiment.getRepeats(), "repeat"));
            case DATA -> data(experiment);
            case SUBJECT ->
                List.of(
                        component(subject(experiment, Subject::getNetwork)),
                        component(subject(experiment, Subject::getTrainer)));
            case PERTURB -> labels(experiment.getPerturbations());
            case MEASURE -> labels(experiment.getMeasurements());
            case SWEEP ->
                experiment.getAxes().isEmpty()
                        ? List.of("no axes")
                        : experiment.getAxes().stream().map(CardSummary::axis).toList();
            case VIEWS ->
                List.of(
                        count(experiment.getViews().size(), "figure"),
                        experiment.getViews().stream()
                                .map(view -> String.valueOf(view.getKind()))
                                .distinct()
                                .collect(Collectors.joining(", ")));
        };
    }

    /** A change of the data stands with the probe, which is changed too. */
    private static List<String> data(Experiment experiment) {
        Component change = subject(experiment, Subject::getDataTransform);
        String probe = component(experiment.getProbe());
        return List.of(
                component(subject(experiment, Subject::getTrainingData)),
                change == null || change.getId() == null ? probe : change.getId() + ": " + probe);
    }

    private static Component subject(Experiment experiment, Function<Subject, Component> getter) {
        return experiment.getSubject() == null ? null : getter.apply(experiment.getSubject());
    }

    private static String component(Component component) {
        if (component == null || component.getId() == null) {
            return "none";
        }
        Map<String, String> parameters = Parameters.all(component);
        String chosen = parameters.values().stream()
                .filter(value -> !value.isEmpty() && value.length() < 12)
                .limit(PARAMETERS_AT_MOST)
                .collect(Collectors.joining(", "));
        return chosen.isEmpty() ? component.getId() : component.getId() + " " + chosen;
    }

    private static List<String> labels(List<? extends Component> components) {
        return components.isEmpty()
                ? List.of("none")
                : List.of(components.stream().map(ExperimentPaths::label).collect(Collectors.joining(", ")));
    }

    private static String axis(Axis axis) {
        String path = axis.getPath() == null ? "?" : axis.getPath();
        // The number comes first, as the names of several places are cut where the card ends.
        int values = axis.getValues().stream().mapToInt(CardSummary::values).sum();
        return values + " \u00d7 " + SweepValue.shortened(path);
    }

    /** How many values an entry of an axis stands for. */
    private static int values(String text) {
        try {
            return SweepRange.parse(text)
                    .filter(range -> !range.kind().drawn())
                    .map(range -> range.values().size())
                    .orElse(1);
        } catch (InvalidInputException e) {
            // The field tells what is wrong with it.
            return 1;
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
