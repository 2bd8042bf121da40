package org.stratoscope.workbench.project;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.experiment.Stage;
import org.stratoscope.model.io.ExperimentDocuments;

/** Makes an experiment about a network that somebody else trained, from the measurements of the quickstart. */
public final class NetworkExperiment {

    /** The file extensions of networks that can be opened. */
    public static final String[] EXTENSIONS = {"*.th;*.pth;*.pt;*.safetensors;*.onnx;*.h5;*.tflite"};

    /** The component that reads a file, by extension. */
    private static final Map<String, String> READERS = Map.of(
            "th", "checkpoint",
            "pth", "checkpoint",
            "pt", "checkpoint",
            "safetensors", "checkpoint",
            "onnx", "onnx",
            "h5", "keras",
            "tflite", "tflite");

    private NetworkExperiment() {}

    /**
     * The document.
     *
     * @param network a component that reads the file, with absolute paths
     * @param probe the images that are measured
     */
    public static byte[] about(String name, ComponentText network, ComponentText probe) throws InvalidInputException {
        Experiment experiment = quickstart();
        experiment.setTitle("Layers of " + name);
        experiment.setDescription("Measures what the layers of " + name + " have learnt.");
        experiment.getSubject().setNetwork(component(network));
        experiment.getSubject().setTrainer(null);
        experiment.getSubject().setTrainingData(null);
        experiment.setProbe(component(probe));
        for (Measurement measurement : experiment.getMeasurements()) {
            measurement.setStage(Stage.TRAINED);
        }
        experiment.getViews().removeIf(view -> "training".equals(view.getKind()));
        return ExperimentDocuments.toBytes(experiment);
    }

    /** A component of a document. */
    static Component component(ComponentText text) {
        Component component = ExperimentFactory.eINSTANCE.createComponent();
        component.setId(text.id());
        text.values().forEach((name, value) -> {
            Parameter parameter = ExperimentFactory.eINSTANCE.createParameter();
            parameter.setName(name);
            parameter.setValue(value);
            component.getParameters().add(parameter);
        });
        return component;
    }

    static Experiment quickstart() throws InvalidInputException {
        Optional<Examples.Example> example = Examples.find("quickstart");
        if (example.isEmpty()) {
            throw new IllegalStateException("the product lacks its quickstart example");
        }
        return ExperimentDocuments.read(example.get().document(), "quickstart");
    }

    /**
     * The id of the component that reads a file of that name.
     *
     * @throws InvalidInputException when the file's extension is not one of networks
     */
    public static String reader(String name) throws InvalidInputException {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String reader = READERS.get(extension);
        if (reader == null) {
            throw new InvalidInputException(name + " is no file of a network; choose one that ends in .th, .pth, .pt,"
                    + " .safetensors, .onnx, .h5 or .tflite.");
        }
        return reader;
    }
}
