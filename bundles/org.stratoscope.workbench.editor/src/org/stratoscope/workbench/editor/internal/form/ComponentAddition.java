package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.stratoscope.api.component.Component;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.workbench.editor.internal.document.EditedExperiment;
import org.stratoscope.workbench.editor.internal.document.Parameters;
import org.stratoscope.workbench.editor.internal.document.References;

/**
 * One way to put an installed component into a document.
 *
 * @param title what a menu says
 * @param edit changes the document and answers the place of the component
 */
public record ComponentAddition(String title, Function<Experiment, String> edit) {

    /** The ways for a component. */
    public static List<ComponentAddition> of(Component<?> component) {
        return switch (component.kind()) {
            case DATASET ->
                List.of(
                        inSlot("Use as training data", ComponentSlot.trainingData(), component),
                        inSlot("Use as probe images", ComponentSlot.probe(), component));
            case DATA_TRANSFORM ->
                List.of(inSlot("Use as change of the data", ComponentSlot.dataTransform(), component));
            case NETWORK -> List.of(inSlot("Use as network", ComponentSlot.network(), component));
            case TRAINER -> List.of(inSlot("Use as trainer", ComponentSlot.trainer(), component));
            case PERTURBATION ->
                List.of(new ComponentAddition("Add perturbation", experiment -> perturbation(experiment, component)));
            case METRIC ->
                List.of(new ComponentAddition("Add measurement", experiment -> measurement(experiment, component)));
            case TRANSFORM ->
                List.of(new ComponentAddition(
                        "Use as transform of the last measurement", experiment -> transform(experiment, component)));
            case VIEW -> List.of(new ComponentAddition("Add view", experiment -> view(experiment, component)));
            case RUNNER -> throw new IllegalArgumentException("an experiment names no runner");
        };
    }

    /** The way that is meant when nobody says more: a data set fills what is empty, training data first. */
    public static ComponentAddition usual(Component<?> component, Experiment experiment) {
        List<ComponentAddition> ways = of(component);
        boolean second = component.kind() == ComponentKind.DATASET
                && experiment.getProbe() == null
                && ComponentSlot.trainingData().component(experiment).isPresent();
        return ways.get(second ? 1 : 0);
    }

    /** A data set with parameters that are known already, as training data or as probe. */
    public static ComponentAddition dataset(ComponentText data, boolean training) {
        ComponentSlot slot = training ? ComponentSlot.trainingData() : ComponentSlot.probe();
        return new ComponentAddition("Use data set " + data.id(), experiment -> {
            References.relabel(experiment, slot.present(experiment), placed -> {
                placed.setId(data.id());
                placed.getParameters().clear();
                data.values().forEach((name, value) -> Parameters.set(placed, name, Optional.of(value)));
            });
            return slot.path();
        });
    }

    /** Whether a component of the library is being dragged. */
    public static boolean isDragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof Component<?>;
    }

    /** Changes the document, undoably, and answers the place of the component; empty when there was none for it. */
    public String apply(EditedExperiment document) {
        String[] place = {""};
        document.change(title, "", experiment -> place[0] = edit.apply(experiment));
        return place[0];
    }

    private static ComponentAddition inSlot(String title, ComponentSlot slot, Component<?> component) {
        return new ComponentAddition(title, experiment -> put(experiment, slot, component));
    }

    private static String put(Experiment experiment, ComponentSlot slot, Component<?> component) {
        References.relabel(experiment, slot.present(experiment), placed -> {
            placed.setId(component.info().id());
            Parameters.keepFitting(placed, ParameterSchema.of(component.parameters()));
        });
        return slot.path();
    }

    private static String perturbation(Experiment experiment, Component<?> component) {
        experiment.getPerturbations().add(PerturbationKind.create(component, experiment));
        return "perturbations[" + (experiment.getPerturbations().size() - 1) + "]";
    }

    private static String measurement(Experiment experiment, Component<?> component) {
        experiment.getMeasurements().add(MeasurementKind.create(component, experiment));
        return "measurements[" + (experiment.getMeasurements().size() - 1) + "]";
    }

    private static String view(Experiment experiment, Component<?> component) {
        experiment.getViews().add(ViewKindList.create(component, experiment));
        return "views[" + (experiment.getViews().size() - 1) + "]";
    }

    private static String transform(Experiment experiment, Component<?> component) {
        List<Measurement> measurements = experiment.getMeasurements();
        if (measurements.isEmpty()) {
            return "";
        }
        var placed = ExperimentFactory.eINSTANCE.createComponent();
        placed.setId(component.info().id());
        measurements.getLast().setTransform(placed);
        return "measurements[" + (measurements.size() - 1) + "].transform";
    }
}
