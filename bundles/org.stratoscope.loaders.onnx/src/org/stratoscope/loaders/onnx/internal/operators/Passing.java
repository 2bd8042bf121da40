package org.stratoscope.loaders.onnx.internal.operators;

import java.util.List;
import java.util.Optional;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.ElementType;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/** What passes its input on. */
final class Passing {

    private Passing() {}

    static List<Value> identity(Call call) throws OnnxException {
        return List.of(call.input(0));
    }

    /** Drops nothing, as nothing is trained by the model itself; the mask of what was kept is full. */
    static List<Value> dropout(Call call) throws OnnxException {
        Optional<Tensor> training = call.opset() < 12 ? Optional.empty() : call.constant(2);
        boolean trained = training.isPresent()
                && training.get().size() == 1
                && training.get().number(0) != 0;
        if (trained || call.opset() < 7 && !call.attributes().flag("is_test", true)) {
            throw OnnxException.unsupported("drops values at random; export the model for inference.");
        }
        if (call.outputs() < 2) {
            return List.of(call.input(0));
        }
        ElementType type = call.opset() < 10 ? ElementType.FLOAT : ElementType.BOOL;
        return List.of(call.input(0), new Value.Fixed(Tensor.filled(type, call.shape(), 1)));
    }
}
