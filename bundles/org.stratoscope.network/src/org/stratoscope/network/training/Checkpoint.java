package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.network.torch.TorchSnippets;
import org.stratoscope.network.weights.ElementType;
import org.stratoscope.network.weights.Safetensors;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.network.weights.StateTensor;

/**
 * A file from which a training goes on: its fingerprint, its position and all its tensors.
 *
 * @param file a safetensors file, replaced atomically
 * @param fingerprint of the training; a file with another one is ignored
 * @param tensors by name; stored, and refilled in place
 */
record Checkpoint(Path file, byte[] fingerprint, Map<String, NDArray> tensors) {

    /** The file's name in the folder a training is offered. */
    static final String NAME = "training.safetensors";

    private static final String FINGERPRINT = "fingerprint";
    private static final String POSITION = "position";

    /** Replaces the file. */
    void save(double[] position) throws ComputationFailedException {
        Map<String, StateTensor> stored = new LinkedHashMap<>();
        stored.put(FINGERPRINT, new StateTensor(new Shape(fingerprint.length), ElementType.U8, buffer(fingerprint)));
        ByteBuffer numbers = buffer(new byte[position.length * Double.BYTES]);
        numbers.asDoubleBuffer().put(position);
        stored.put(POSITION, new StateTensor(new Shape(position.length), ElementType.F64, numbers));
        tensors.forEach((name, tensor) -> stored.put(name, StateTensor.of(tensor)));
        try {
            Safetensors.write(file, new StateDictionary(stored), Map.of());
        } catch (IOException e) {
            throw new ComputationFailedException(
                    "The checkpoint " + file + " cannot be written (" + e.getMessage()
                            + "); free some space and run again.",
                    e);
        }
    }

    /**
     * Refills the tensors from the file.
     *
     * @param numbers how many a position has
     * @param manager owner of what is needed in between
     * @return the position, or nothing when there is no file or it belongs to another training
     * @throws UnreadableFileException when the file is damaged
     */
    Optional<double[]> restore(int numbers, NDManager manager) throws StratoscopeException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        StateDictionary stored = Safetensors.read(file);
        if (!Arrays.equals(fingerprint, bytes(stored.tensors().get(FINGERPRINT)))) {
            return Optional.empty();
        }
        StateTensor position = tensor(stored, POSITION, new Shape(numbers));
        List<NDArray> targets = new ArrayList<>();
        List<NDArray> sources = new ArrayList<>();
        try (NDManager scope = manager.newSubManager()) {
            for (Map.Entry<String, NDArray> entry : tensors.entrySet()) {
                NDArray target = entry.getValue();
                StateTensor source = tensor(stored, entry.getKey(), target.getShape());
                targets.add(target);
                sources.add(source.copy(scope));
            }
            TorchSnippets.copy(targets, sources);
        }
        double[] values = new double[numbers];
        Arrays.setAll(values, position::number);
        return Optional.of(values);
    }

    private StateTensor tensor(StateDictionary stored, String name, Shape shape) throws UnreadableFileException {
        StateTensor tensor = stored.tensors().get(name);
        if (tensor == null || !tensor.shape().equals(shape)) {
            throw new UnreadableFileException(
                    file, "the checkpoint lacks " + name + "; delete the file to train from the beginning.");
        }
        return tensor;
    }

    private static byte[] bytes(StateTensor tensor) {
        if (tensor == null) {
            return new byte[0];
        }
        byte[] bytes = new byte[tensor.data().remaining()];
        tensor.data().get(bytes);
        return bytes;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
