package org.stratoscope.engine.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.SweepRange;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.model.experiment.Axis;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.model.path.SweptPlaces;
import org.stratoscope.task.registry.ComponentRegistry;

/** Makes the files and folders that the values of axes name independent of where the experiment is run from. */
record AxisPaths(ComponentRegistry registry, Path base) {

    /** Resolves every value that names a file or folder, in place; all others stay as they are written. */
    void resolveIn(Experiment experiment) throws InvalidInputException {
        for (Axis axis : experiment.getAxes()) {
            for (int i = 0; i < axis.getValues().size(); i++) {
                String value = axis.getValues().get(i);
                String resolved = resolved(experiment, axis, value);
                if (!resolved.equals(value)) {
                    axis.getValues().set(i, resolved);
                }
            }
        }
    }

    private String resolved(Experiment experiment, Axis axis, String value) throws InvalidInputException {
        if (SweepRange.parse(value).isPresent()) {
            return value;
        }
        List<String> places = SweptPlaces.of(axis.getPath()).paths();
        SweepValue parsed = SweepValue.parse(value);
        if (parsed.texts().size() != places.size()) {
            return value;
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Experiment cell = ExperimentPaths.copy(experiment);
            ExperimentPaths.set(cell, places.get(i), parsed.texts().get(i));
            texts.add(resolvedAt(cell, places.get(i), parsed.texts().get(i)));
        }
        return texts.equals(parsed.texts())
                ? value
                : parsed.label().map(label -> label + " = ").orElse("") + String.join("; ", texts);
    }

    /** The text at a place of an experiment in which it was set. */
    private String resolvedAt(Experiment cell, String place, String text) throws InvalidInputException {
        Optional<Component> component = ExperimentPaths.component(cell, place);
        if (component.isEmpty()) {
            return text;
        }
        boolean whole = ExperimentPaths.get(cell, place)
                .filter(value -> value.equals(component.get().getId()) && !value.equals(text))
                .isPresent();
        ComponentText before = ExperimentParts.text(component.get());
        new AbsolutePaths(registry, base).resolveIn(cell);
        if (whole) {
            ComponentText after = ExperimentParts.text(component.get());
            return after.equals(before) ? text : after.toString();
        }
        return ExperimentPaths.get(cell, place).orElse(text);
    }
}
