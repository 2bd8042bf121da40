package org.stratoscope.workbench.results.internal.preview;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.component.ComponentKind;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.engine.plan.ComponentPaths;
import org.stratoscope.engine.plan.ExperimentParts;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.task.registry.ComponentRegistry;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/**
 * What is to be seen: some images of a data set under a perturbation, with the experiment's seed.
 *
 * @param perturbation nothing for the images alone
 */
record PreviewRequest(ComponentText dataset, Optional<ComponentText> perturbation, long seed, String precision) {

    /** How many images are looked at. */
    static final int IMAGES = 16;

    private static final String COUNT = "count";

    /**
     * The request for the probe of an experiment.
     *
     * @param folder of the document, which its paths start from
     * @param changed parameters that are other than in the document
     * @return nothing when there is no probe or its plug-in is missing
     */
    static Optional<PreviewRequest> of(
            Experiment experiment,
            Optional<Component> perturbation,
            Map<String, String> changed,
            Path folder,
            ComponentRegistry registry) {
        Component probe = experiment.getProbe();
        if (probe == null || probe.getId() == null) {
            return Optional.empty();
        }
        return registry.find(ComponentKind.DATASET, probe.getId()).map(component -> {
            ParameterSchema<?> schema = ParameterSchema.of(component.parameters());
            Map<String, String> values =
                    new LinkedHashMap<>(ExperimentParts.text(probe).values());
            if (schema.descriptor(COUNT).isPresent()) {
                values.put(COUNT, Integer.toString(IMAGES));
            }
            ComponentText data = ComponentPaths.absolute(schema, new ComponentText(probe.getId(), values), folder);
            return new PreviewRequest(
                    data,
                    perturbation.map(one -> changed(ExperimentParts.text(one), changed)),
                    experiment.getSeed(),
                    experiment.getPrecision().getLiteral());
        });
    }

    private static ComponentText changed(ComponentText text, Map<String, String> changed) {
        Map<String, String> values = new LinkedHashMap<>(text.values());
        values.putAll(changed);
        return new ComponentText(text.id(), values);
    }

    /** The order for a task; without a perturbation the images get noise of no size. */
    TaskSpec order(Optional<ComponentText> change) {
        ComponentText used = change.orElseGet(() -> noise(0));
        return new TaskSpec(0, seed, 0, 1, precision, Map.of(), new Work.Perturb(used, dataset), true);
    }

    /** White noise of a Euclidean norm. */
    static ComponentText noise(double norm) {
        return new ComponentText("noise", Map.of("norm", Double.toString(norm)));
    }
}
