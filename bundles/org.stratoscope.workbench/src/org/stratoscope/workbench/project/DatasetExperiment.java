package org.stratoscope.workbench.project;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;

/** Makes an experiment about images that somebody else collected, with the network and measurements of the quickstart. */
public final class DatasetExperiment {

    private static final String SPLIT = "split";
    private static final String COUNT = "count";
    private static final int TRAINED_ON = 2_000;
    private static final int MEASURED_ON = 500;

    private DatasetExperiment() {}

    /**
     * The document.
     *
     * @param data the data set with absolute paths
     * @param schema of its parameters
     * @param images how many images it has
     */
    public static byte[] about(ComponentText data, ParameterSchema<?> schema, int images) throws InvalidInputException {
        Experiment experiment = NetworkExperiment.quickstart();
        boolean split = hasSplit(schema);
        experiment.setTitle("Layers trained on " + data.id());
        experiment.setDescription("A small network learns the classes of " + data.id()
                + "; what its layers have learnt is measured before and after."
                + (split
                        ? ""
                        : " The images that are measured are among those it learns, as the data set is not split."));
        experiment
                .getSubject()
                .setTrainingData(
                        NetworkExperiment.component(part(data, schema, "train", Math.min(TRAINED_ON, images))));
        experiment.setProbe(NetworkExperiment.component(part(data, schema, "test", Math.min(MEASURED_ON, images))));
        return ExperimentDocuments.toBytes(experiment);
    }

    /** Whether the data set has test images of its own. */
    public static boolean hasSplit(ParameterSchema<?> schema) {
        return schema.descriptor(SPLIT).isPresent();
    }

    private static ComponentText part(ComponentText data, ParameterSchema<?> schema, String split, int images) {
        Map<String, String> values = new LinkedHashMap<>(data.values());
        if (hasSplit(schema)) {
            values.put(SPLIT, split);
        }
        if (schema.descriptor(COUNT).isPresent()) {
            values.put(COUNT, Integer.toString(images));
        }
        return new ComponentText(data.id(), values);
    }
}
