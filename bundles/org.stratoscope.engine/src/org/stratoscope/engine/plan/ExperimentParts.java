package org.stratoscope.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.experiment.Subject;

/** The components of an experiment with their kind and their place in the document. */
public final class ExperimentParts {

    /**
     * One component of an experiment.
     *
     * @param path its place, such as {@code subject.network} or {@code measurements[0]}, lists counted from 0
     */
    public record Part(String path, ComponentKind kind, Component component) {}

    private ExperimentParts() {}

    /** All components that are there, in document order. */
    public static List<Part> of(Experiment experiment) {
        List<Part> parts = new ArrayList<>();
        Subject subject = experiment.getSubject();
        if (subject != null) {
            add(parts, "subject.network", ComponentKind.NETWORK, subject.getNetwork());
            add(parts, "subject.trainer", ComponentKind.TRAINER, subject.getTrainer());
            add(parts, "subject.trainingData", ComponentKind.DATASET, subject.getTrainingData());
            add(parts, "subject.dataTransform", ComponentKind.DATA_TRANSFORM, subject.getDataTransform());
        }
        add(parts, "probe", ComponentKind.DATASET, experiment.getProbe());
        for (int i = 0; i < experiment.getPerturbations().size(); i++) {
            add(
                    parts,
                    "perturbations[" + i + "]",
                    ComponentKind.PERTURBATION,
                    experiment.getPerturbations().get(i));
        }
        for (int i = 0; i < experiment.getMeasurements().size(); i++) {
            add(
                    parts,
                    "measurements[" + i + "]",
                    ComponentKind.METRIC,
                    experiment.getMeasurements().get(i));
            add(
                    parts,
                    "measurements[" + i + "].transform",
                    ComponentKind.TRANSFORM,
                    experiment.getMeasurements().get(i).getTransform());
        }
        for (int i = 0; i < experiment.getViews().size(); i++) {
            add(
                    parts,
                    "views[" + i + "].component",
                    ComponentKind.VIEW,
                    experiment.getViews().get(i).getComponent());
        }
        return parts;
    }

    /** The component as id and parameter texts. */
    public static ComponentText text(Component component) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : component.getParameters()) {
            values.put(parameter.getName(), parameter.getValue());
        }
        return new ComponentText(component.getId(), values);
    }

    private static void add(List<Part> parts, String path, ComponentKind kind, Component component) {
        if (component != null && component.getId() != null) {
            parts.add(new Part(path, kind, component));
        }
    }
}
