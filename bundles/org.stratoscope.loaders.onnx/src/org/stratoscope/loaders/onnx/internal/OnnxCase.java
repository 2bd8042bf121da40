package org.stratoscope.loaders.onnx.internal;

import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.loaders.onnx.internal.model.ElementType;
import org.stratoscope.loaders.onnx.internal.model.Model;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/**
 * One set of recorded numbers.
 *
 * @param inputs one tensor for each input of the model
 * @param outputs one for each of its first outputs
 */
record OnnxCase(List<Tensor> inputs, List<Tensor> outputs) {

    static final String MODEL = "model.onnx";
    private static final String SETS = "test_data_set_";
    private static final String SUFFIX = ".onnx";

    /** The file with the model of a test: {@code model.onnx} in its folder, or the file itself. */
    static Path model(Path test) {
        return Files.isDirectory(test) ? test.resolve(MODEL) : test;
    }

    /** Whether a path is a test of either kind. */
    static boolean isTest(Path path) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(MODEL));
        }
        return path.getFileName() != null
                && path.getFileName().toString().endsWith(SUFFIX)
                && Files.isRegularFile(output(path, 0));
    }

    private static Path output(Path model, int number) {
        String name = model.getFileName().toString();
        return model.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + "_output_" + number + ".pb");
    }

    /** Reads the numbers of a test. */
    static List<OnnxCase> read(Path test, Model model) throws UnreadableFileException, OnnxException {
        if (!Files.isDirectory(test)) {
            return List.of(light(test, model));
        }
        List<OnnxCase> cases = new ArrayList<>();
        for (Path set : sets(test)) {
            List<Tensor> inputs = tensors(set, "input_");
            if (inputs.size() != model.inputs().size()) {
                throw new UnreadableFileException(
                        set,
                        "holds " + inputs.size() + " inputs for a model with "
                                + model.inputs().size() + ".");
            }
            cases.add(new OnnxCase(inputs, tensors(set, "output_")));
        }
        return cases;
    }

    private static List<Path> sets(Path test) throws UnreadableFileException {
        try (Stream<Path> children = Files.list(test)) {
            List<Path> sets = children.filter(
                            child -> child.getFileName().toString().startsWith(SETS) && Files.isDirectory(child))
                    .sorted()
                    .toList();
            if (sets.isEmpty()) {
                throw new UnreadableFileException(test, "holds no folder " + SETS + "0 with recorded numbers.");
            }
            return sets;
        } catch (IOException e) {
            throw new UnreadableFileException(test, "cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static List<Tensor> tensors(Path set, String prefix) throws UnreadableFileException, OnnxException {
        List<Tensor> tensors = new ArrayList<>();
        for (Path file = set.resolve(prefix + "0.pb");
                Files.exists(file);
                file = set.resolve(prefix + tensors.size() + ".pb")) {
            tensors.add(Model.readTensor(file));
        }
        return tensors;
    }

    /**
     * A model without recorded inputs. ONNX's own runner gives such a model the numbers 0, 1, 2, ... divided by how many
     * there are.
     */
    private static OnnxCase light(Path file, Model model) throws UnreadableFileException, OnnxException {
        List<Tensor> inputs = new ArrayList<>();
        for (ValueInfoProto input : model.inputs()) {
            List<Long> shape = input.getType().getTensorType().getShape().getDimList().stream()
                    .map(axis -> axis.getDimValue())
                    .toList();
            float[] values = new float[(int) Tensor.checkedSize(shape)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) ((double) i / values.length);
            }
            long[] axes = shape.stream().mapToLong(Long::longValue).toArray();
            inputs.add(Tensor.of(ElementType.FLOAT, axes, FloatBuffer.wrap(values)));
        }
        List<Tensor> outputs = new ArrayList<>();
        for (Path output = output(file, 0); Files.exists(output); output = output(file, outputs.size())) {
            outputs.add(Model.readTensor(output));
        }
        return new OnnxCase(inputs, outputs);
    }
}
