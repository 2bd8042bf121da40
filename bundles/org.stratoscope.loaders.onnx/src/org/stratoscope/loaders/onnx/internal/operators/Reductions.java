package org.stratoscope.loaders.onnx.internal.operators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Operator;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Operation;

/** Means, and exponentials divided by their sum. */
final class Reductions {

    private Reductions() {}

    static List<Value> mean(Call call) throws OnnxException {
        int rank = call.rank();
        Optional<long[]> named = call.opset() < 18
                ? call.attributes().longs("axes")
                : call.constant(1).map(Tensor::integers);
        long[] axes = named.orElse(new long[0]);
        if (axes.length == 0) {
            if (call.attributes().flag("noop_with_empty_axes", false)) {
                return List.of(call.computed(0));
            }
            axes = LongStream.range(0, rank).toArray();
        }
        TreeSet<Integer> ours = new TreeSet<>();
        for (long axis : axes) {
            ours.add(call.scope().axis(axis, rank));
        }
        if (ours.isEmpty()) {
            return List.of(call.computed(0));
        }
        return call.apply(
                new Operation.Mean(List.copyOf(ours), call.attributes().flag("keepdims", true)));
    }

    /** Softmax or its logarithm; before operator set 13, over all axes from one on together. */
    static Operator softmax(boolean logarithm) {
        return call -> {
            int rank = call.rank();
            boolean together = call.opset() < 13;
            int first = Scope.positive(call.attributes().integer("axis", together ? 1 : -1), rank);
            Scope scope = call.scope();
            if (!together) {
                return call.apply(new Operation.Softmax(scope.axis(first, rank), logarithm));
            }
            if (first < scope.offset()) {
                throw OnnxException.mixesImages("works along the axis of the images.");
            }
            Value.Computed x = call.computed(0);
            long[] image = scope.imageShape(x);
            int cut = first - scope.offset();
            if (cut == image.length - 1) {
                return call.apply(new Operation.Softmax(cut, logarithm));
            }
            long[] rows = {
                Tensor.size(Arrays.copyOf(image, cut)), Tensor.size(Arrays.copyOfRange(image, cut, image.length))
            };
            Value.Computed flat = scope.reshape(call.name() + ".rows", x, rows);
            Value.Computed y = scope.add(call.name(), new Operation.Softmax(1, logarithm), flat);
            return List.of(scope.reshape(call.name() + ".axes", y, image));
        };
    }
}
