package org.stratoscope.network.graph;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import org.stratoscope.network.torch.TorchFunction;

/** Computes normalisations without memory. */
final class NormalizationRunner {

    private NormalizationRunner() {}

    static PtNDArray byInstance(Operation.InstanceNormalization n, PtNDArray x, PtNDArray scale, PtNDArray shift) {
        return TorchFunction.of(3, "torch.instance_norm(x0, x1, x2, None, None, True, 0.0, " + n.epsilon() + ", False)")
                .apply(x, scale, shift);
    }

    /**
     * Normalises by fixed statistics as one factor and one summand a channel, which pulls a cotangent back in half the time of
     * libtorch's own function; for recordings in which neither statistics nor parameters are differentiated.
     */
    static PtNDArray byConstants(
            Operation.BatchNormalization n,
            PtNDArray x,
            PtNDArray mean,
            PtNDArray variance,
            PtNDArray scale,
            PtNDArray shift) {
        String factor = "torch.mul(x3, torch.rsqrt(torch.add(x2, " + n.epsilon() + ", 1)))";
        String summand = "torch.sub(x4, torch.mul(x1, " + factor + "), alpha=1)";
        String shape = "[-1" + ", 1".repeat(Math.max(0, x.getShape().dimension() - 2)) + "]";
        return TorchFunction.of(
                        5,
                        "torch.add_(torch.mul(x0, torch.reshape(" + factor + ", " + shape + ")), torch.reshape("
                                + summand + ", " + shape + "), alpha=1)")
                .apply(x, mean, variance, scale, shift);
    }

    static PtNDArray betweenChannels(Operation.LocalResponseNormalization n, PtNDArray x) {
        long before = (n.size() - 1) / 2;
        long after = n.size() - 1 - before;
        long[] images = x.getShape().getShape();
        // Channels become rows of an image of one channel, so that a mean over windows runs along them.
        long[] rows = {images[0], 1, images[1], x.getShape().size() / (images[0] * images[1])};
        try (PtNDArray squares = JniUtils.mul(x, x);
                PtNDArray flat = JniUtils.reshape(squares, rows);
                PtNDArray padded = JniUtils.pad(flat, new long[] {0, 0, before, after}, 0);
                PtNDArray mean = TorchFunction.of(1, "torch.avg_pool2d(x0, [" + n.size() + ", 1], [1, 1])")
                        .apply(padded);
                PtNDArray shaped = JniUtils.reshape(mean, images)) {
            return TorchFunction.of(
                            2,
                            "torch.div(x0, torch.pow(torch.add(torch.mul(x1, " + n.scale() + "), " + n.offset()
                                    + ", 1), " + n.exponent() + "))")
                    .apply(x, shaped);
        }
    }
}
