package org.stratoscope.loaders.onnx.internal.graph;

import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.stratoscope.loaders.onnx.internal.model.ElementType;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.Operation;

/**
 * How axes of the model become those of the graph. Batched: the first axis of everything that is computed is that of the
 * images, and axis k of the model is axis k - 1 of an image. Otherwise, the model's whole input is one image, and axes
 * stay what they are.
 *
 * @param draft the graph that grows
 * @param batched whether the first axis is that of the images
 * @param images the length of the first axis as the model sees it; a number that stands for any where it is not declared
 */
public record Scope(Draft draft, boolean batched, long images) {

    /** Stands for the number of images where a model does not declare it: a prime, so that no other length is mistaken. */
    public static final long ANY = 268_435_399;

    /** The axes of a value as the model sees them. */
    public long[] shape(Value value) {
        return switch (value) {
            case Value.Fixed fixed -> fixed.tensor().shape();
            case Value.Computed computed -> {
                long[] image = draft.shape(computed.node());
                yield batched
                        ? LongStream.concat(LongStream.of(images), Arrays.stream(image))
                                .toArray()
                        : image;
            }
        };
    }

    /** The axes of a value for one image. */
    public long[] imageShape(Value.Computed value) {
        return draft.shape(value.node());
    }

    /** The number of axes that only the model sees: that of the images, or none. */
    public int offset() {
        return batched ? 1 : 0;
    }

    /** An axis of an image, from one of the model that may be counted from the end. */
    public int axis(long axis, int rank) throws OnnxException {
        int positive = positive(axis, rank);
        if (positive < offset()) {
            throw OnnxException.mixesImages("works along the axis of the images.");
        }
        return positive - offset();
    }

    /** An axis of the model counted from the front. */
    public static int positive(long axis, int rank) throws OnnxException {
        if (axis < -rank || axis >= rank) {
            throw OnnxException.damaged("works along axis " + axis + " of " + rank + ".");
        }
        return (int) (axis < 0 ? axis + rank : axis);
    }

    /** The part of a shape of the model that belongs to one image; the first axis must have length one. */
    public long[] perImage(long[] shape, int rank) throws OnnxException {
        if (!batched || shape.length < rank) {
            return shape;
        }
        if (shape.length > rank || shape[0] != 1) {
            throw OnnxException.mixesImages("combines the images with a constant of shape " + Arrays.toString(shape)
                    + ", which has different values for each.");
        }
        return Arrays.copyOfRange(shape, 1, shape.length);
    }

    /** Appends a node without numbers. */
    public Value.Computed add(String name, Operation operation, Value.Computed... inputs) throws OnnxException {
        return add(name, operation, Map.of(), inputs);
    }

    /** Appends a node with numbers, by the suffix of their names. */
    public Value.Computed add(
            String name, Operation operation, Map<String, Supplier<Buffer>> numbers, Value.Computed... inputs)
            throws OnnxException {
        int[] sources = Arrays.stream(inputs).mapToInt(Value.Computed::node).toArray();
        return new Value.Computed(draft.add(name, operation, numbers, sources), inputs[0].type());
    }

    /** Appends a reshaping where the shape of an image changes. */
    public Value.Computed reshape(String name, Value.Computed x, long... shape) throws OnnxException {
        if (Arrays.equals(imageShape(x), shape)) {
            return x;
        }
        return shape.length == 1
                ? add(name, new Operation.Flatten(), x)
                : add(name, new Operation.Reshaping(new Shape(shape)), x);
    }

    /** Multiplies an axis of an image by a matrix. */
    public Value.Computed resample(String name, Value.Computed x, int axis, double[][] matrix) throws OnnxException {
        int columns = matrix[0].length;
        double[] flat = new double[Math.multiplyExact(matrix.length, columns)];
        for (int row = 0; row < matrix.length; row++) {
            System.arraycopy(matrix[row], 0, flat, row * columns, columns);
        }
        return add(
                name,
                new Operation.Resampling(axis, matrix.length),
                Map.of(".value", () -> DoubleBuffer.wrap(flat)),
                x);
    }

    /** A value as the output of a node; constants become nodes. */
    public Value.Computed computed(String name, Value value, int rank) throws OnnxException {
        return switch (value) {
            case Value.Computed computed -> computed;
            case Value.Fixed fixed -> {
                Tensor tensor = fixed.tensor();
                long[] shape = perImage(tensor.shape(), rank);
                if (batched && tensor.shape().length < rank) {
                    throw OnnxException.mixesImages("gives a constant an axis of images.");
                }
                int node = draft.add(
                        name, new Operation.Constant(new Shape(shape)), Map.of(".value", tensor::numbers), Graph.INPUT);
                yield new Value.Computed(node, tensor.type());
            }
        };
    }

    /** The graph's input. */
    public static Value.Computed input(ElementType type) {
        return new Value.Computed(Graph.INPUT, type);
    }

    /** A list of axes. */
    static List<Long> list(long[] shape) {
        return Arrays.stream(shape).boxed().toList();
    }
}
