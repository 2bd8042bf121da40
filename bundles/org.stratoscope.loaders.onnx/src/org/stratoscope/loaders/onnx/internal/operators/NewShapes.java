package org.stratoscope.loaders.onnx.internal.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/** The shapes that reshaping nodes ask for, of constants as of what is computed. */
final class NewShapes {

    /**
     * A shape whose axes kept their order.
     *
     * @param keepsFirst whether the first axis is still the same one
     */
    record Moved(long[] shape, boolean keepsFirst) {}

    private NewShapes() {}

    /** The target of a Reshape, with its zeros and its minus one filled in. */
    static long[] reshaped(Call call, long[] shape) throws OnnxException {
        long[] target = call.opset() < 5
                ? call.attributes().longs("shape").orElseThrow(() -> OnnxException.damaged("lacks its shape."))
                : call.required(1).integers();
        boolean zeros = call.attributes().flag("allowzero", false);
        long[] result = target.clone();
        long known = 1;
        int open = -1;
        for (int axis = 0; axis < result.length; axis++) {
            if (result[axis] == 0 && !zeros) {
                if (axis >= shape.length) {
                    throw OnnxException.damaged("keeps an axis that its input does not have.");
                }
                result[axis] = shape[axis];
            }
            if (result[axis] == -1 && open < 0) {
                open = axis;
            } else if (result[axis] < 0) {
                throw OnnxException.damaged("asks for the shape " + Arrays.toString(target) + ".");
            } else {
                known = Math.multiplyExact(known, result[axis]);
            }
        }
        long size = Tensor.size(shape);
        if (open >= 0 && known > 0 && size % known == 0) {
            result[open] = size / known;
            known *= result[open];
        }
        if (known != size || open >= 0 && result[open] < 0) {
            throw OnnxException.damaged(
                    "cannot give the shape " + Arrays.toString(target) + " to " + Arrays.toString(shape) + ".");
        }
        return result;
    }

    /** The two axes of a Flatten. */
    static long[] flattened(Call call, long[] shape) throws OnnxException {
        int axis = call.attributes().integer("axis", 1);
        int cut = axis == shape.length ? axis : Scope.positive(axis, shape.length);
        return new long[] {
            Tensor.size(Arrays.copyOf(shape, cut)), Tensor.size(Arrays.copyOfRange(shape, cut, shape.length))
        };
    }

    static Moved squeezed(Call call, long[] shape) throws OnnxException {
        Optional<long[]> named = axes(call);
        Set<Integer> gone = new TreeSet<>();
        if (named.isPresent()) {
            for (long axis : named.get()) {
                gone.add(Scope.positive(axis, shape.length));
            }
        } else {
            for (int axis = 0; axis < shape.length; axis++) {
                if (shape[axis] == 1) {
                    gone.add(axis);
                }
            }
        }
        List<Long> kept = new ArrayList<>();
        for (int axis = 0; axis < shape.length; axis++) {
            if (!gone.contains(axis)) {
                kept.add(shape[axis]);
            } else if (shape[axis] != 1) {
                throw OnnxException.damaged("drops axis " + axis + " of " + Arrays.toString(shape) + ".");
            }
        }
        return new Moved(kept.stream().mapToLong(Long::longValue).toArray(), !gone.contains(0));
    }

    static Moved unsqueezed(Call call, long[] shape) throws OnnxException {
        long[] named = axes(call).orElseThrow(() -> OnnxException.damaged("lacks its axes."));
        int rank = shape.length + named.length;
        Set<Integer> added = new TreeSet<>();
        for (long axis : named) {
            if (!added.add(Scope.positive(axis, rank))) {
                throw OnnxException.damaged("adds an axis twice.");
            }
        }
        long[] result = new long[rank];
        int source = 0;
        for (int axis = 0; axis < rank; axis++) {
            result[axis] = added.contains(axis) ? 1 : shape[source++];
        }
        return new Moved(result, !added.contains(0));
    }

    /** The axes that a node names, in an attribute before operator set 13 and in its second input since. */
    private static Optional<long[]> axes(Call call) throws OnnxException {
        return call.opset() < 13
                ? call.attributes().longs("axes")
                : call.constant(1).map(Tensor::integers);
    }
}
