package org.stratoscope.loaders.onnx.internal.operators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.network.graph.Operation;

/** Maxima and means over windows, and over all positions. */
final class Poolings {

    private Poolings() {}

    static List<Value> maximum(Call call) throws OnnxException {
        if (call.outputs() > 1) {
            throw OnnxException.unsupported("also gives the places of its maxima, which is not supported.");
        }
        return List.of(call.scope()
                .add(
                        call.name(),
                        new Operation.MaxPooling(
                                windows(call).window(), call.attributes().flag("ceil_mode", false)),
                        call.images()));
    }

    static List<Value> average(Call call) throws OnnxException {
        return List.of(call.scope()
                .add(
                        call.name(),
                        new Operation.AveragePooling(
                                windows(call).window(),
                                call.attributes().flag("ceil_mode", false),
                                call.attributes().flag("count_include_pad", false)),
                        call.images()));
    }

    private static Windows windows(Call call) throws OnnxException {
        long[] image = call.scope().imageShape(call.images());
        int[] kernel = call.attributes()
                .integers("kernel_shape")
                .orElseThrow(() -> OnnxException.damaged("lacks its kernel_shape."));
        if (kernel.length != image.length - 1) {
            throw OnnxException.damaged(
                    "has a kernel with " + kernel.length + " axes for an image with " + (image.length - 1) + ".");
        }
        return Windows.of(call, kernel).padded(Arrays.copyOfRange(image, 1, image.length));
    }

    static List<Value> globalAverage(Call call) throws OnnxException {
        int first = 2 - call.scope().offset();
        int axes = call.scope().imageShape(call.computed(0)).length;
        if (call.scope().batched() && (axes == 2 || axes == 3)) {
            return call.apply(new Operation.GlobalAveragePooling());
        }
        return call.apply(
                new Operation.Mean(IntStream.range(first, axes).boxed().toList(), true));
    }

    static List<Value> globalMaximum(Call call) throws OnnxException {
        return List.of(call.scope().add(call.name(), new Operation.GlobalMaxPooling(), call.images()));
    }
}
