package org.stratoscope.network.graph;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import org.stratoscope.network.torch.TorchFunction;

/** Continues tensors beyond their ends. */
final class PaddingRunner {

    private PaddingRunner() {}

    static PtNDArray padded(Operation.Padding p, PtNDArray x) {
        int axes = p.before().size();
        long[] around = new long[2 * axes];
        for (int axis = 0; axis < axes; axis++) {
            // libtorch counts axes from the last one.
            int slot = 2 * (axes - 1 - axis);
            around[slot] = p.before().get(axis);
            around[slot + 1] = p.after().get(axis);
        }
        return p.fill() == Operation.Fill.CONSTANT
                ? JniUtils.pad(x, around, p.value())
                : continued(p.fill(), x, around);
    }

    /** Adds a number on the four sides of images, or the two of lines. */
    static PtNDArray framed(PtNDArray x, long top, long bottom, long left, long right, double value) {
        long[] around =
                x.getShape().dimension() == 3 ? new long[] {left, right} : new long[] {left, right, top, bottom};
        return JniUtils.pad(x, around, value);
    }

    private static PtNDArray continued(Operation.Fill fill, PtNDArray x, long[] around) {
        StringBuilder sides = new StringBuilder();
        // Without the two of the channels.
        for (int i = 0; i < around.length - 2; i++) {
            sides.append(i == 0 ? "" : ", ").append(around[i]);
        }
        String mode = switch (fill) {
            case REFLECTION -> "reflect";
            case EDGE -> "replicate";
            case CIRCULAR -> "circular";
            case CONSTANT -> throw new IllegalArgumentException("a constant is no continuation");
        };
        return TorchFunction.of(1, "torch.pad(x0, [" + sides + "], \"" + mode + "\")")
                .apply(x);
    }
}
