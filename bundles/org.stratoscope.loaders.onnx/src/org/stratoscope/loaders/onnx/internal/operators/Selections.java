package org.stratoscope.loaders.onnx.internal.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.Limits;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Operation;

/** Parts of tensors: slices and single indices. */
final class Selections {

    private Selections() {}

    static List<Value> slice(Call call) throws OnnxException {
        Scope scope = call.scope();
        Value.Computed x = call.computed(0);
        long[] shape = scope.shape(x);
        int[][] indices = Indices.sliced(call, shape);
        if (scope.batched()) {
            requireAll(indices[0], shape[0]);
        }
        long[] image = scope.imageShape(x);
        List<Operation.Range> ranges = new ArrayList<>();
        boolean cut = false;
        for (int axis = 0; axis < image.length; axis++) {
            int[] chosen = indices[axis + scope.offset()];
            boolean rising = chosen == null || chosen.length == 1 || chosen.length > 1 && chosen[1] > chosen[0];
            if (chosen != null && chosen.length == 0) {
                throw OnnxException.unsupported("leaves nothing of an axis.");
            }
            if (!rising) {
                x = choose(call, x, axis, chosen);
            }
            ranges.add(chosen != null && rising ? range(chosen) : new Operation.Range(0, length(scope, x, axis), 1));
            cut |= chosen != null && rising;
        }
        return List.of(cut ? scope.add(call.name(), new Operation.Slicing(ranges), x) : x);
    }

    private static int length(Scope scope, Value.Computed x, int axis) {
        return Math.toIntExact(scope.imageShape(x)[axis]);
    }

    private static Operation.Range range(int[] rising) {
        int step = rising.length == 1 ? 1 : rising[1] - rising[0];
        return new Operation.Range(rising[0], rising[rising.length - 1] + 1, step);
    }

    private static void requireAll(int[] chosen, long images) throws OnnxException {
        if (chosen != null && (chosen.length != images || chosen[0] != 0)) {
            throw OnnxException.mixesImages("selects some of the images.");
        }
    }

    static List<Value> gather(Call call) throws OnnxException {
        Scope scope = call.scope();
        Value.Computed x = call.computed(0);
        int axis = scope.axis(call.attributes().integer("axis", 0), call.rank());
        Tensor places = call.required(1);
        long[] image = scope.imageShape(x);
        int[] chosen = Indices.gathered(places, image[axis]);
        if (chosen.length == 0) {
            throw OnnxException.unsupported("leaves nothing of an axis.");
        }
        Value.Computed parts;
        if (IntStream.range(1, chosen.length).allMatch(i -> chosen[i] == chosen[i - 1] + 1)) {
            List<Operation.Range> ranges = new ArrayList<>();
            for (int other = 0; other < image.length; other++) {
                ranges.add(other == axis ? range(chosen) : new Operation.Range(0, Math.toIntExact(image[other]), 1));
            }
            parts = scope.add(call.name(), new Operation.Slicing(ranges), x);
        } else {
            parts = choose(call, x, axis, chosen);
        }
        return List.of(scope.reshape(call.name() + ".axes", parts, replaced(image, axis, places.shape())));
    }

    /** A shape with other axes in place of one. */
    static long[] replaced(long[] shape, int axis, long[] axes) {
        long[] result = new long[shape.length - 1 + axes.length];
        System.arraycopy(shape, 0, result, 0, axis);
        System.arraycopy(axes, 0, result, axis, axes.length);
        System.arraycopy(shape, axis + 1, result, axis + axes.length, shape.length - axis - 1);
        return result;
    }

    /** Chooses indices of an axis in any order, by a matrix of zeros and ones; negative indices give zeros. */
    static Value.Computed choose(Call call, Value.Computed x, int axis, int[] chosen) throws OnnxException {
        int length = length(call.scope(), x, axis);
        if ((long) length * chosen.length > Limits.FOLDED_VALUES) {
            throw OnnxException.unsupported("chooses " + chosen.length + " of " + length + " places.");
        }
        double[][] matrix = new double[chosen.length][length];
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] >= 0) {
                matrix[row][chosen[row]] = 1;
            }
        }
        return call.scope().resample(call.name() + ".choice", x, axis, matrix);
    }
}
