package org.stratoscope.loaders.onnx.internal.graph;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.loaders.onnx.internal.model.TensorReader;
import org.stratoscope.network.graph.Operation;

/**
 * One node of a model that is being turned into nodes of a graph.
 *
 * @param operator such as {@code Conv}
 * @param name what the node, or its weight, is called in the file
 * @param opset the version of the operators
 * @param attributes its attributes
 * @param inputs its inputs; those left out are empty
 * @param outputs how many outputs are used, from the first
 * @param scope the graph that grows
 * @param tensors reads tensors of attributes
 */
public record Call(
        String operator,
        String name,
        int opset,
        Attributes attributes,
        List<Optional<Value>> inputs,
        int outputs,
        Scope scope,
        TensorReader tensors) {

    public Call {
        inputs = List.copyOf(inputs);
    }

    /** An input that may be left out. */
    public Optional<Value> optional(int index) {
        return index < inputs.size() ? inputs.get(index) : Optional.empty();
    }

    /** An input that must be there. */
    public Value input(int index) throws OnnxException {
        return optional(index).orElseThrow(() -> OnnxException.damaged("lacks its input " + index + "."));
    }

    /** An input that depends on the images. */
    public Value.Computed computed(int index) throws OnnxException {
        if (input(index) instanceof Value.Computed computed) {
            return computed;
        }
        throw OnnxException.unsupported("has a constant where only something computed from the images is supported.");
    }

    /** An input that must not depend on the images, and may be left out. */
    public Optional<Tensor> constant(int index) throws OnnxException {
        Optional<Value> value = optional(index);
        if (value.isPresent() && !(value.get() instanceof Value.Fixed)) {
            throw OnnxException.unsupported(
                    "computes its input " + index + " from the images, where only a constant is supported.");
        }
        return value.map(v -> ((Value.Fixed) v).tensor());
    }

    /** An input that must be there and must not depend on the images. */
    public Tensor required(int index) throws OnnxException {
        input(index);
        return constant(index).orElseThrow();
    }

    /** The axes of the first input as the model sees them. */
    public long[] shape() throws OnnxException {
        return scope.shape(input(0));
    }

    /** The number of axes of the first input as the model sees them. */
    public int rank() throws OnnxException {
        return shape().length;
    }

    /** Applies one operation to the first input. */
    public List<Value> apply(Operation operation) throws OnnxException {
        return List.of(scope.add(name, operation, computed(0)));
    }

    /** Gives the first input another shape for each image. */
    public List<Value> reshape(long... shape) throws OnnxException {
        return List.of(scope.reshape(name, computed(0), shape));
    }

    /** The first input, which must be images (or lines) behind an axis of images. */
    public Value.Computed images() throws OnnxException {
        Value.Computed x = computed(0);
        int axes = scope.imageShape(x).length;
        if (!scope.batched()) {
            throw OnnxException.mixesImages("needs an axis of images in front.");
        }
        if (axes != 2 && axes != 3) {
            throw OnnxException.unsupported(
                    "has " + (axes - 1) + " axes of positions; images with one or two of them are supported.");
        }
        return x;
    }

    /** A shape of the product's own kind. */
    public static Shape shape(long... axes) {
        return new Shape(axes);
    }
}
