package org.stratoscope.workbench.editor.internal.form;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.Subject;
import org.stratoscope.model.experiment.View;

/**
 * A place of the document that holds a component.
 *
 * @param path in the document
 * @param title sentence case
 * @param none what the choice says where the place may stay empty; empty where it may not
 * @param getter answers null where there is no component
 * @param setter takes null to remove the component
 */
record ComponentSlot(
        String path,
        String title,
        ComponentKind kind,
        String none,
        Function<Experiment, Component> getter,
        BiConsumer<Experiment, Component> setter) {

    static ComponentSlot network() {
        return new ComponentSlot(
                "subject.network",
                "Network",
                ComponentKind.NETWORK,
                "",
                experiment -> inSubject(experiment, Subject::getNetwork),
                (experiment, component) -> subject(experiment).setNetwork(component));
    }

    static ComponentSlot trainer() {
        return new ComponentSlot(
                "subject.trainer",
                "Trainer",
                ComponentKind.TRAINER,
                "none: measured as it is",
                experiment -> inSubject(experiment, Subject::getTrainer),
                (experiment, component) -> subject(experiment).setTrainer(component));
    }

    static ComponentSlot trainingData() {
        return new ComponentSlot(
                "subject.trainingData",
                "Training data",
                ComponentKind.DATASET,
                "none",
                experiment -> inSubject(experiment, Subject::getTrainingData),
                (experiment, component) -> subject(experiment).setTrainingData(component));
    }

    static ComponentSlot dataTransform() {
        return new ComponentSlot(
                "subject.dataTransform",
                "Change of both",
                ComponentKind.DATA_TRANSFORM,
                "none: images and labels as they are",
                experiment -> inSubject(experiment, Subject::getDataTransform),
                (experiment, component) -> subject(experiment).setDataTransform(component));
    }

    static ComponentSlot probe() {
        return new ComponentSlot(
                "probe", "Probe images", ComponentKind.DATASET, "none", Experiment::getProbe, Experiment::setProbe);
    }

    /** A perturbation of the list; its component is replaced in place, so it cannot be removed here. */
    static ComponentSlot perturbation(int index) {
        return new ComponentSlot(
                "perturbations[" + index + "]",
                "Perturbation",
                ComponentKind.PERTURBATION,
                "",
                experiment -> at(experiment.getPerturbations(), index),
                (experiment, component) -> {});
    }

    /** A measurement of the list. */
    static ComponentSlot measurement(int index) {
        return new ComponentSlot(
                "measurements[" + index + "]",
                "Metric",
                ComponentKind.METRIC,
                "",
                experiment -> at(experiment.getMeasurements(), index),
                (experiment, component) -> {});
    }

    /** What changes the subject before a measurement of the list. */
    static ComponentSlot transform(int index) {
        return new ComponentSlot(
                "measurements[" + index + "].transform",
                "Transform",
                ComponentKind.TRANSFORM,
                "none: the network as it is",
                experiment -> Labels.at(experiment.getMeasurements(), index)
                        .map(Measurement::getTransform)
                        .orElse(null),
                (experiment, component) -> Labels.at(experiment.getMeasurements(), index)
                        .ifPresent(measurement -> measurement.setTransform(component)));
    }

    /** What draws a view of the list. */
    static ComponentSlot view(int index) {
        return new ComponentSlot(
                "views[" + index + "].component",
                "Drawn by",
                ComponentKind.VIEW,
                "none",
                experiment -> Labels.at(experiment.getViews(), index)
                        .map(View::getComponent)
                        .orElse(null),
                (experiment, component) ->
                        Labels.at(experiment.getViews(), index).ifPresent(view -> view.setComponent(component)));
    }

    Optional<Component> component(Experiment experiment) {
        return Optional.ofNullable(getter.apply(experiment));
    }

    /** The component, added where there is none yet. */
    Component present(Experiment experiment) {
        return component(experiment).orElseGet(() -> {
            setter.accept(experiment, ExperimentFactory.eINSTANCE.createComponent());
            return getter.apply(experiment);
        });
    }

    private static <C> C at(List<? extends C> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static Component inSubject(Experiment experiment, Function<Subject, Component> getter) {
        return experiment.getSubject() == null ? null : getter.apply(experiment.getSubject());
    }

    private static Subject subject(Experiment experiment) {
        if (experiment.getSubject() == null) {
            experiment.setSubject(ExperimentFactory.eINSTANCE.createSubject());
        }
        return experiment.getSubject();
    }
}
