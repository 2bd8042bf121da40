package org.stratoscope.workbench.internal.project;

import java.nio.file.Path;
import java.util.List;
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

/** Makes an experiment about a CIFAR ResNet that somebody else trained, from the measurements of the quickstart. */
public final class NetworkExperiment {

    /** The file extensions of networks that can be opened. */
    public static final String[] EXTENSIONS = {"*.th;*.pth;*.pt;*.safetensors"};

    private NetworkExperiment() {}

    /**
     * The document.
     *
     * @throws InvalidInputException when the file's extension is not one of weights
     */
    public static byte[] about(Path network) throws InvalidInputException {
        Experiment experiment = quickstart();
        String name = network.getFileName().toString();
        experiment.setTitle("Layers of " + name);
        experiment.setDescription("Measures what the layers of " + name + " have learnt.");
        Component component = ExperimentFactory.eINSTANCE.createComponent();
        requireWeights(name);
        component.setId("resnet-cifar");
        experiment.getSubject().setNetwork(component);
        experiment.getSubject().setTrainer(null);
        experiment.getSubject().setTrainingData(null);
        ExperimentPaths.set(
                experiment, "subject.network.weights", network.toAbsolutePath().toString());
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

    private static void requireWeights(String name) throws InvalidInputException {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!List.of("th", "pth", "pt", "safetensors").contains(extension)) {
            throw new InvalidInputException(
                    name + " is no file of weights; choose one that ends in .th, .pth, .pt or .safetensors.");
        }
    }
}
