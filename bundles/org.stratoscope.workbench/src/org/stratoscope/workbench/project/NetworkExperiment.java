package org.stratoscope.workbench.project;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.Stage;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.model.path.ExperimentPaths;

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
     * @throws InvalidInputException when the file's extension is not one of networks
     */
    public static byte[] about(Path network) throws InvalidInputException {
        Experiment experiment = quickstart();
        String name = network.getFileName().toString();
        experiment.setTitle("Layers of " + name);
        experiment.setDescription("Measures what the layers of " + name + " have learnt.");
        Component component = ExperimentFactory.eINSTANCE.createComponent();
        component.setId(reader(name));
        experiment.getSubject().setNetwork(component);
        experiment.getSubject().setTrainer(null);
        experiment.getSubject().setTrainingData(null);
        ExperimentPaths.set(
                experiment, "subject.network.file", network.toAbsolutePath().toString());
        for (Measurement measurement : experiment.getMeasurements()) {
            measurement.setStage(Stage.TRAINED);
        }
        experiment.getViews().removeIf(view -> "training".equals(view.getKind()));
        return ExperimentDocuments.toBytes(experiment);
    }

    private static Experiment quickstart() throws InvalidInputException {
        Optional<Examples.Example> example = Examples.find("quickstart");
        if (example.isEmpty()) {
            throw new IllegalStateException("the product lacks its quickstart example");
        }
        return ExperimentDocuments.read(example.get().document(), "quickstart");
    }

    private static String reader(String name) throws InvalidInputException {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String reader = READERS.get(extension);
        if (reader == null) {
            throw new InvalidInputException(name + " is no file of a network; choose one that ends in .th, .pth, .pt,"
                    + " .safetensors, .onnx, .h5 or .tflite.");
        }
        return reader;
    }
}
