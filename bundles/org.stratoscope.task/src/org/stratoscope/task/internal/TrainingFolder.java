package org.stratoscope.task.internal;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stratoscope.api.component.TrainingSession;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.network.weights.Safetensors;
import org.stratoscope.network.weights.StateDictionary;

/**
 * Keeps the weights of a subject before, along and after its training, and the checkpoint of the training.
 *
 * @param network the subject as users write it, without files; kept beside the weights, so that they can be loaded alone
 */
record TrainingFolder(Path folder, ComponentText network) implements TrainingSession {

    static final String INITIAL = "initial";
    static final String TRAINED = "trained";

    private static final Duration LOST_AT_MOST = Duration.ofSeconds(30);
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
    private static final String SUFFIX = ".safetensors";

    @Override
    public void snapshot(String name, Network network) throws StratoscopeException {
        if (!NAME.matcher(name).matches() || name.equals(INITIAL) || name.equals(TRAINED)) {
            throw new IllegalArgumentException("a snapshot cannot be called " + name);
        }
        try {
            save(name, network);
        } catch (IOException e) {
            throw new ComputationFailedException(
                    "The snapshot " + file(name) + " cannot be written (" + e.getMessage()
                            + "); free some space and run again.",
                    e);
        }
    }

    @Override
    public Optional<Place> place() {
        return Optional.of(new Place(checkpoint(), LOST_AT_MOST));
    }

    void save(String name, Network weights) throws IOException {
        Safetensors.write(
                file(name), StateDictionary.of(weights), Map.of(StateDictionary.ARCHITECTURE, network.toString()));
    }

    /** The names of the snapshots: numbered epochs in order, then the others. */
    List<String> snapshots() throws IOException {
        if (!Files.isDirectory(weights())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(weights())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> NAME.matcher(name).matches() && !name.equals(INITIAL) && !name.equals(TRAINED))
                    .sorted((a, b) -> compare(a, b))
                    .toList();
        }
    }

    /** The network of a snapshot. */
    Network load(String name, Network like, NDManager manager, DataType precision) throws StratoscopeException {
        return Safetensors.read(file(name)).network(like, manager, precision, true);
    }

    /** Removes what was kept only to go on after an interruption. */
    void forgetCheckpoint() throws IOException {
        if (!Files.isDirectory(checkpoint())) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(checkpoint())) {
            found.forEach(files::add);
        }
        for (Path file : files.reversed()) {
            Files.delete(file);
        }
    }

    /** Longer numbers are greater: epochs have four digits or more. */
    private static int compare(String a, String b) {
        boolean numbered = a.startsWith("epoch-");
        if (numbered != b.startsWith("epoch-")) {
            return numbered ? -1 : 1;
        }
        return numbered && a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    private Path checkpoint() {
        return folder.resolve("checkpoint");
    }

    private Path weights() {
        return folder.resolve("weights");
    }

    private Path file(String name) {
        return weights().resolve(name + SUFFIX);
    }
}
