package org.stratoscope.loaders.onnx.internal.graph;

import java.util.Arrays;
import java.util.List;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.loaders.onnx.internal.model.ElementType;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/**
 * The input of a model that the graph computes from.
 *
 * @param type the type of its numbers in the model
 * @param image the shape of what the graph gets
 * @param axes the axes for one image, to which it is reshaped first
 * @param batched whether the model has an axis of images in front of them
 * @param images the length of that axis as the model sees it
 */
public record Live(ElementType type, ImageShape image, List<Long> axes, boolean batched, long images) {

    public Live {
        axes = List.copyOf(axes);
    }

    /** A tensor as one image. */
    public static Live whole(Tensor tensor) throws OnnxException {
        return new Live(tensor.type(), row(tensor.size()), Scope.list(tensor.shape()), false, 1);
    }

    /** A tensor whose first axis is that of the images. */
    public static Live batched(Tensor tensor) throws OnnxException {
        long[] shape = tensor.shape();
        if (shape.length < 2) {
            throw OnnxException.mixesImages("has no axis of images.");
        }
        if (shape[0] == 0) {
            throw empty();
        }
        ImageShape image = row(tensor.size() / (int) shape[0]);
        if (shape.length == 4 && tensor.size() > 0) {
            image = new ImageShape((int) shape[1], (int) shape[2], (int) shape[3]);
        }
        return new Live(tensor.type(), image, Scope.list(Arrays.copyOfRange(shape, 1, shape.length)), true, shape[0]);
    }

    private static ImageShape row(int size) throws OnnxException {
        if (size == 0) {
            throw empty();
        }
        return new ImageShape(1, 1, size);
    }

    private static OnnxException empty() {
        return OnnxException.unsupported("computes with tensors that have no values.");
    }
}
