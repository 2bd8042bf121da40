package org.stratoscope.workbench.internal.project;

import java.nio.file.Path;
import java.util.Locale;
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
    public static final String[] EXTENSIONS = {"*.onnx;*.pth;*.pt;*.safetensors;*.keras;*.h5"};

    private NetworkExperiment() {}

    /**
     * The document.
     *
     * @throws InvalidInputException when the file's extension names no known format
     */
    public static byte[] about(Path network) throws InvalidInputException {
        Experiment experiment = quickstart();
        String name = network.getFileName().toString();
        experiment.setTitle("Layers of " + name);
        experiment.setDescription("Measures what the layers of " + name + " have learnt.");
        Component component = ExperimentFactory.eINSTANCE.createComponent();
        component.setId(format(name));
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

    private static String format(String name) throws InvalidInputException {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "onnx" -> "onnx";
            case "keras", "h5" -> "keras";
            case "pth", "pt", "safetensors" -> "checkpoint";
            default ->
                throw new InvalidInputException(
                        name + " is no network file; choose one that ends in .onnx, .pth, .pt, .safetensors, .keras"
                                + " or .h5.");
        };
    }
}
