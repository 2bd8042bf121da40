package org.stratoscope.loaders.onnx.internal.operators;

import java.util.List;
import java.util.Map;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.Operation;

/** Normalisations. */
final class Normalizations {

    private Normalizations() {}

    static List<Value> batch(Call call) throws OnnxException {
        if (call.attributes().flag("training_mode", false)
                || call.opset() < 7 && !call.attributes().flag("is_test", true)) {
            throw OnnxException.unsupported(
                    "normalises by the statistics of its input; export the model for inference.");
        }
        if (call.outputs() > 1 && call.opset() >= 14) {
            throw OnnxException.unsupported("gives its statistics as outputs; export the model for inference.");
        }
        if (call.opset() < 9 && !call.attributes().flag("spatial", true)) {
            throw OnnxException.unsupported("normalises every position by itself, which is not supported.");
        }
        Value.Computed x = call.computed(0);
        requireImages(call);
        Operation operation = new Operation.BatchNormalization(
                call.attributes().number("epsilon", 1e-5), 1 - call.attributes().number("momentum", 0.9));
        return List.of(call.scope()
                .add(
                        call.name(),
                        operation,
                        Map.of(
                                ".weight", channels(call, 1)::numbers,
                                ".bias", channels(call, 2)::numbers,
                                ".running_mean", channels(call, 3)::numbers,
                                ".running_var", channels(call, 4)::numbers),
                        x));
    }

    static List<Value> instance(Call call) throws OnnxException {
        Value.Computed x = call.images();
        Operation operation =
                new Operation.InstanceNormalization(call.attributes().number("epsilon", 1e-5));
        return List.of(call.scope()
                .add(
                        call.name(),
                        operation,
                        Map.of(".weight", channels(call, 1)::numbers, ".bias", channels(call, 2)::numbers),
                        x));
    }

    static List<Value> local(Call call) throws OnnxException {
        Operation operation = new Operation.LocalResponseNormalization(
                call.attributes().integer("size", 0),
                call.attributes().number("alpha", 1e-4),
                call.attributes().number("beta", 0.75),
                call.attributes().number("bias", 1));
        return List.of(call.scope().add(call.name(), operation, call.images()));
    }

    private static void requireImages(Call call) throws OnnxException {
        if (!call.scope().batched()) {
            throw OnnxException.mixesImages("needs an axis of images in front.");
        }
    }

    private static Tensor channels(Call call, int input) throws OnnxException {
        Tensor tensor = call.required(input);
        long channels = call.shape()[1];
        if (tensor.size() != channels) {
            throw OnnxException.damaged(
                    "has " + tensor.size() + " numbers as input " + input + " for " + channels + " channels.");
        }
        return tensor;
    }
}
