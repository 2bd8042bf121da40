package org.stratoscope.loaders.onnx.internal.operators;

import java.util.Arrays;
import java.util.List;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.Limits;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.operators.ResizeTarget.Axis;

/** Images made larger or smaller, axis by axis. */
final class Resizing {

    private Resizing() {}

    static List<Value> resize(Call call) throws OnnxException {
        return resized(call, ResizeTarget.ofResize(call), Interpolation.ofResize(call));
    }

    static List<Value> upsample(Call call) throws OnnxException {
        return resized(call, ResizeTarget.ofUpsample(call), Interpolation.ofUpsample(call));
    }

    private static List<Value> resized(Call call, Axis[] target, Interpolation interpolation) throws OnnxException {
        Scope scope = call.scope();
        Value.Computed x = call.computed(0);
        if (scope.batched() && !target[0].isSame()) {
            throw OnnxException.mixesImages("resizes the axis of the images.");
        }
        for (int axis = scope.offset(); axis < target.length; axis++) {
            Axis wanted = target[axis];
            if (!wanted.isSame()) {
                if (wanted.length() < 1 || wanted.length() * wanted.from() > Limits.FOLDED_VALUES) {
                    throw OnnxException.unsupported(
                            "resizes an axis of length " + wanted.from() + " to " + wanted.length() + ".");
                }
                double[][] matrix = new double[(int) wanted.length()][];
                Arrays.setAll(matrix, row -> interpolation.row(wanted, row));
                x = scope.resample(call.name(), x, axis - scope.offset(), matrix);
            }
        }
        return List.of(x);
    }
}
