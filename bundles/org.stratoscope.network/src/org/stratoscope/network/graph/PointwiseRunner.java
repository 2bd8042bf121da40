package org.stratoscope.network.graph;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import org.stratoscope.network.torch.TorchFunction;

/** Computes functions of single values. */
final class PointwiseRunner {

    private PointwiseRunner() {}

    static PtNDArray activation(ActivationFunction function, PtNDArray x) {
        return switch (function) {
            case RELU -> JniUtils.relu(x);
            case RELU6 -> JniUtils.clip(x, 0, 6);
            case TANH -> JniUtils.tanh(x);
            case SIGMOID -> JniUtils.sigmoid(x);
            case SILU -> silu(x);
            case GELU -> JniUtils.gelu(x);
            case SOFTPLUS -> TorchFunction.of(1, "torch.softplus(x0, 1, 20)").apply(x);
            case SOFTSIGN -> JniUtils.softSign(x);
            case HARD_SWISH -> TorchFunction.of(1, "torch.hardswish(x0)").apply(x);
            case MISH -> TorchFunction.of(1, "torch.mish(x0)").apply(x);
            case IDENTITY -> AxisRunner.same(x);
        };
    }

    private static PtNDArray silu(PtNDArray x) {
        try (PtNDArray gate = JniUtils.sigmoid(x)) {
            return JniUtils.mul(x, gate);
        }
    }

    /** The slopes may have fewer axes than the images; their axes are aligned at the end. */
    static PtNDArray parametric(PtNDArray x, PtNDArray slopes) {
        return TorchFunction.of(2, "torch.add(torch.clamp(x0, 0.0, None), torch.mul(torch.clamp(x0, None, 0.0), x1))")
                .apply(x, slopes);
    }

    static PtNDArray exponentialLinear(Operation.ExponentialLinear e, PtNDArray x) {
        return TorchFunction.of(1, "torch.elu(x0, " + e.slope() + ", " + e.scale() + ", 1)")
                .apply(x);
    }

    static PtNDArray hardSigmoid(Operation.HardSigmoid h, PtNDArray x) {
        return TorchFunction.of(
                        1, "torch.clamp(torch.add(torch.mul(x0, " + h.slope() + "), " + h.offset() + ", 1), 0, 1)")
                .apply(x);
    }

    /**
     * The product with a number. The number is part of the function: DJL's own product with a number makes a tensor of it
     * whose memory belongs to the Java heap and may be gone when a recording is pulled back.
     */
    static PtNDArray scaled(PtNDArray x, double factor) {
        return TorchFunction.of(1, "torch.mul(x0, " + factor + ")").apply(x);
    }

    static PtNDArray clipped(PtNDArray x, double lower, double upper) {
        return TorchFunction.of(1, "torch.clamp(x0, " + bound(lower) + ", " + bound(upper) + ")")
                .apply(x);
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? "None" : Double.toString(value);
    }

    static PtNDArray combined(Operation.Combination combination, PtNDArray a, PtNDArray b) {
        return switch (combination) {
            case SUM -> JniUtils.add(a, b);
            case DIFFERENCE -> JniUtils.sub(a, b);
            case PRODUCT -> JniUtils.mul(a, b);
            case QUOTIENT -> JniUtils.div(a, b);
            case MAXIMUM -> JniUtils.max(a, b);
            case MINIMUM -> JniUtils.min(a, b);
            case POWER -> JniUtils.pow(a, b);
        };
    }

    static PtNDArray sum(List<PtNDArray> inputs) {
        PtNDArray total = JniUtils.add(inputs.get(0), inputs.get(1));
        for (PtNDArray next : inputs.subList(2, inputs.size())) {
            try (PtNDArray partial = total) {
                total = JniUtils.add(partial, next);
            }
        }
        return total;
    }
}
