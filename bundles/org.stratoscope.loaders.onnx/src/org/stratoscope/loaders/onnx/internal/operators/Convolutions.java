package org.stratoscope.loaders.onnx.internal.operators;

import java.nio.Buffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.stratoscope.api.network.WindowAxis;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.Window;

/** Convolutions and their transposes. */
final class Convolutions {

    private Convolutions() {}

    static List<Value> convolution(Call call) throws OnnxException {
        Value.Computed x = call.images();
        long[] image = call.scope().imageShape(x);
        long[] weight = weight(call, image.length + 1);
        int groups = call.attributes().integer("group", 1);
        if (groups < 1 || weight[1] * groups != image[0]) {
            throw OnnxException.damaged("has filters for " + weight[1] + " channels in " + groups
                    + " groups, but its input has " + image[0] + ".");
        }
        Windows windows = Windows.of(call, kernel(weight)).padded(positions(image));
        int outputs = Math.toIntExact(weight[0]);
        Optional<Tensor> bias = bias(call, outputs);
        return List.of(call.scope()
                .add(
                        call.name(),
                        new Operation.Convolution(outputs, windows.window(), groups, bias.isPresent()),
                        numbers(call.required(1), bias),
                        x));
    }

    static List<Value> transposed(Call call) throws OnnxException {
        Value.Computed x = call.images();
        long[] image = call.scope().imageShape(x);
        long[] weight = weight(call, image.length + 1);
        int groups = call.attributes().integer("group", 1);
        if (groups < 1 || weight[0] != image[0]) {
            throw OnnxException.damaged(
                    "has filters for " + weight[0] + " channels, but its input has " + image[0] + ".");
        }
        Windows windows = Windows.of(call, kernel(weight));
        int axes = image.length - 1;
        int[] extra = call.attributes().integers("output_padding").orElse(new int[axes]);
        int[] size = call.attributes().integers("output_shape").orElse(new int[0]);
        if (extra.length != axes || size.length != 0 && size.length != axes) {
            throw OnnxException.damaged("has output_padding or output_shape for other axes than its input.");
        }
        WindowAxis[] axis = new WindowAxis[axes];
        int[] more = new int[axes];
        for (int i = 0; i < axes; i++) {
            long wanted = size.length > 0 ? size[i] : same(windows) ? image[i + 1] * windows.strides()[i] : -1;
            long full = windows.strides()[i] * (image[i + 1] - 1)
                    + extra[i]
                    + windows.axis(i, 0, 0).reach();
            int front = windows.before()[i];
            int behind = windows.after()[i];
            if (wanted >= 0) {
                int total = Math.toIntExact(full - wanted);
                front = windows.rule().equals(Windows.MORE_BEHIND) ? total / 2 : total - total / 2;
                behind = total - front;
            }
            axis[i] = windows.axis(i, Math.max(0, front), Math.max(0, behind));
            more[i] = extra[i] + Math.max(0, -behind) + Math.max(0, -front);
        }
        Window window = new Window(axes == 1 ? WindowAxis.of(1) : axis[0], axis[axes - 1]);
        int outputs = Math.toIntExact(weight[1] * groups);
        Optional<Tensor> bias = bias(call, outputs);
        Operation operation = new Operation.TransposedConvolution(
                outputs, window, axes == 1 ? 0 : more[0], more[axes - 1], groups, bias.isPresent());
        return List.of(call.scope().add(call.name(), operation, numbers(call.required(1), bias), x));
    }

    private static boolean same(Windows windows) {
        return windows.rule().equals(Windows.MORE_BEHIND) || windows.rule().equals(Windows.MORE_IN_FRONT);
    }

    private static Map<String, Supplier<Buffer>> numbers(Tensor weight, Optional<Tensor> bias) {
        Map<String, Supplier<Buffer>> numbers = new HashMap<>();
        numbers.put(".weight", weight::numbers);
        bias.ifPresent(values -> numbers.put(".bias", values::numbers));
        return numbers;
    }

    private static long[] weight(Call call, int axes) throws OnnxException {
        long[] shape = call.required(1).shape();
        if (shape.length != axes || Tensor.size(shape) == 0) {
            throw OnnxException.damaged(
                    "has a weight of shape " + Arrays.toString(shape) + " for an input with " + axes + " axes.");
        }
        return shape;
    }

    private static Optional<Tensor> bias(Call call, int outputs) throws OnnxException {
        Optional<Tensor> bias = call.constant(2);
        if (bias.isPresent() && bias.get().size() != outputs) {
            throw OnnxException.damaged("has " + bias.get().size() + " numbers as bias of " + outputs + " filters.");
        }
        return bias;
    }

    private static int[] kernel(long[] weight) {
        return Arrays.stream(weight).skip(2).mapToInt(Math::toIntExact).toArray();
    }

    private static long[] positions(long[] image) {
        return Arrays.copyOfRange(image, 1, image.length);
    }
}
