package org.stratoscope.task.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.parameters.ComponentText;

/** What a task does. */
public sealed interface Work {

    /**
     * Builds a subject, trains it if asked to, and measures it.
     *
     * @param network the network
     * @param trainer the trainer, if the subject is trained here
     * @param trainingData what it is trained on
     * @param dataTransform what changes training data and probe, if anything
     * @param probe the images the measurements look at
     * @param perturbations by name
     * @param measurements in order
     */
    record Measure(
            ComponentText network,
            Optional<ComponentText> trainer,
            Optional<ComponentText> trainingData,
            Optional<ComponentText> dataTransform,
            ComponentText probe,
            Map<String, ComponentText> perturbations,
            List<MeasurementSpec> measurements)
            implements Work {

        public Measure {
            perturbations = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(perturbations));
            measurements = List.copyOf(measurements);
        }
    }

    /** Perturbs the images of a data set and stores images, perturbed images and displacement field. */
    record Perturb(ComponentText perturbation, ComponentText dataset) implements Work {}

    /**
     * Builds a network as a measurement does and stores the table of its layers, their filters and their activations for
     * one image.
     *
     * @param change what changes the images, if anything
     * @param image number of the image in the data set, from 0
     * @param weights a safetensors file whose weights replace those of the network, such as one that a training kept
     */
    record Inspect(
            ComponentText network, ComponentText dataset, Optional<Change> change, int image, Optional<String> weights)
            implements Work {}

    /**
     * A transform of data.
     *
     * @param transform what changes images or labels
     * @param reference the data set on which it is prepared
     */
    record Change(ComponentText transform, ComponentText reference) {}

    /**
     * Opens a data set and stores what it holds with some of its images, spread evenly over it.
     *
     * @param images how many images at most
     */
    record Browse(ComponentText dataset, int images) implements Work {}

    /**
     * Runs recorded cases of a check, one after another.
     *
     * @param check the name of the check
     * @param cases the files or folders of the cases, in order
     */
    record Check(String check, List<String> cases) implements Work {

        public Check {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Has a view draw the numbers of a table.
     *
     * @param view what draws
     * @param title what the user calls the figure; may be empty
     * @param table the file of the table, with the rows that are drawn and no others
     */
    record Draw(ComponentText view, String title, String table) implements Work {}
}
