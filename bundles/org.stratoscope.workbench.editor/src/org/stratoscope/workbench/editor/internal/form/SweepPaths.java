package org.stratoscope.workbench.editor.internal.form;

import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.path.ExperimentPaths;

/** Everything in a document that an axis can sweep. */
final class SweepPaths {

    private SweepPaths() {}

    static List<String> of(FormContext context) {
        Experiment experiment = context.experiment();
        List<String> paths = new ArrayList<>();
        for (ComponentSlot slot : List.of(
                ComponentSlot.network(),
                ComponentSlot.trainer(),
                ComponentSlot.trainingData(),
                ComponentSlot.dataTransform(),
                ComponentSlot.probe())) {
            slot.component(experiment).ifPresent(component -> add(context, paths, slot.path(), slot.kind(), component));
        }
        for (Component component : experiment.getPerturbations()) {
            String path = "perturbations." + ExperimentPaths.label(component);
            add(context, paths, path, ComponentKind.PERTURBATION, component);
        }
        for (Measurement measurement : experiment.getMeasurements()) {
            String path = "measurements." + ExperimentPaths.label(measurement);
            add(context, paths, path, ComponentKind.METRIC, measurement);
            if (measurement.getTransform() != null) {
                add(context, paths, path + ".transform", ComponentKind.TRANSFORM, measurement.getTransform());
            }
        }
        paths.addAll(List.of("seed", "threads", "precision"));
        return paths;
    }

    private static void add(
            FormContext context, List<String> paths, String path, ComponentKind kind, Component component) {
        paths.add(path);
        String id = component.getId() == null ? "" : component.getId();
        context.registry()
                .find(kind, id)
                .ifPresent(found -> ParameterSchema.of(found.parameters())
                        .descriptors()
                        .forEach(parameter -> paths.add(path + "." + parameter.name())));
    }
}
