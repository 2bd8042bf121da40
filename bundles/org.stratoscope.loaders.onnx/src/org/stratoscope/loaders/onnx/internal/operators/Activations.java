package org.stratoscope.loaders.onnx.internal.operators;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Operator;
import org.stratoscope.loaders.onnx.internal.graph.Value;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Operation;

/** Functions of single values. */
final class Activations {

    private Activations() {}

    static Operator of(ActivationFunction function) {
        return call -> call.apply(new Operation.Activation(function));
    }

    static List<Value> leaky(Call call) throws OnnxException {
        return call.apply(new Operation.LeakyRectifier(call.attributes().number("alpha", 0.01)));
    }

    static List<Value> elu(Call call) throws OnnxException {
        return call.apply(new Operation.ExponentialLinear(call.attributes().number("alpha", 1), 1));
    }

    static List<Value> selu(Call call) throws OnnxException {
        boolean old = call.opset() < 6;
        return call.apply(new Operation.ExponentialLinear(
                call.attributes().number("alpha", old ? 1.6732 : 1.67326319217681884765625),
                call.attributes().number("gamma", old ? 1.0507 : 1.05070102214813232421875)));
    }

    static List<Value> hardSigmoid(Call call) throws OnnxException {
        return call.apply(new Operation.HardSigmoid(
                call.attributes().number("alpha", 0.2), call.attributes().number("beta", 0.5)));
    }

    static List<Value> negative(Call call) throws OnnxException {
        return call.apply(new Operation.Scaling(-1));
    }

    static List<Value> absolute(Call call) throws OnnxException {
        Value.Computed x = call.computed(0);
        Value.Computed negative = call.scope().add(call.name() + ".negative", new Operation.Scaling(-1), x);
        return List.of(
                call.scope().add(call.name(), Operation.Arithmetic.of(Operation.Combination.MAXIMUM), x, negative));
    }

    static List<Value> gelu(Call call) throws OnnxException {
        if (!call.attributes().text("approximate", "none").equals("none")) {
            throw OnnxException.unsupported("approximates GELU, which is supported in its exact form only.");
        }
        return call.apply(new Operation.Activation(ActivationFunction.GELU));
    }

    static List<Value> swish(Call call) throws OnnxException {
        if (call.attributes().number("alpha", 1) != 1) {
            throw OnnxException.unsupported("has another alpha than 1.");
        }
        return call.apply(new Operation.Activation(ActivationFunction.SILU));
    }

    static List<Value> clip(Call call) throws OnnxException {
        boolean attributes = call.opset() < 11;
        double lower = attributes
                ? call.attributes().number("min", Double.NEGATIVE_INFINITY)
                : bound(call.constant(1), Double.NEGATIVE_INFINITY);
        double upper = attributes
                ? call.attributes().number("max", Double.POSITIVE_INFINITY)
                : bound(call.constant(2), Double.POSITIVE_INFINITY);
        if (lower == Double.NEGATIVE_INFINITY && upper == Double.POSITIVE_INFINITY) {
            return List.of(call.computed(0));
        }
        if (lower == 0 && upper == 6) {
            return call.apply(new Operation.Activation(ActivationFunction.RELU6));
        }
        return call.apply(new Operation.Clipping(lower, upper));
    }

    private static double bound(Optional<Tensor> bound, double otherwise) throws OnnxException {
        if (bound.isEmpty()) {
            return otherwise;
        }
        if (bound.get().size() != 1 || Double.isNaN(bound.get().number(0))) {
            throw OnnxException.damaged("has a bound that is not one number.");
        }
        return bound.get().number(0);
    }

    static List<Value> parametric(Call call) throws OnnxException {
        Tensor slope = call.required(1);
        int rank = call.rank();
        long[] shape = slope.shape();
        if (call.opset() < 7 && slope.size() > 1) {
            // One slope a channel.
            shape = new long[Math.max(1, rank - 1)];
            Arrays.fill(shape, 1);
            shape[0] = slope.size();
        }
        long[] slopes = call.scope().perImage(shape, rank);
        if (slopes.length == 0) {
            slopes = new long[] {1};
        }
        return List.of(call.scope()
                .add(
                        call.name(),
                        new Operation.ParametricRectifier(Call.shape(slopes)),
                        Map.of(".weight", slope::numbers),
                        call.computed(0)));
    }
}
