package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.stream.LongStream;

/** Moves values between places and sums them along axes. Axes of operations do not count the one of the images. */
final class AxisRunner {

    private AxisRunner() {}

    /** A new handle to the same values. */
    static PtNDArray same(PtNDArray x) {
        return JniUtils.reshape(x, x.getShape().getShape());
    }

    static PtNDArray reshaped(PtNDArray x, Shape shape) {
        return JniUtils.reshape(x, withImages(x, shape.getShape()));
    }

    static PtNDArray permuted(PtNDArray x, List<Integer> axes) {
        return JniUtils.permute(
                x,
                LongStream.concat(LongStream.of(0), axes.stream().mapToLong(axis -> axis + 1L))
                        .toArray());
    }

    static PtNDArray mean(Operation.Mean m, PtNDArray x) {
        PtNDArray mean = same(x);
        for (int axis : m.axes()) {
            try (PtNDArray partial = mean) {
                mean = JniUtils.mean(partial, axis + 1L, true);
            }
        }
        if (m.keep()) {
            return mean;
        }
        long[] sizes = mean.getShape().getShape();
        try (PtNDArray kept = mean) {
            return JniUtils.reshape(
                    kept,
                    LongStream.range(0, sizes.length)
                            .filter(axis -> axis == 0 || !m.axes().contains((int) axis - 1))
                            .map(axis -> sizes[(int) axis])
                            .toArray());
        }
    }

    /** The values once for each image of x. */
    static PtNDArray repeated(PtNDArray values, PtNDArray x) {
        PtNDArray repeated = JniUtils.broadcast(
                values, new Shape(withImages(x, values.getShape().getShape())));
        repeated.attach(x.getManager());
        return repeated;
    }

    static PtNDArray sliced(PtNDArray x, List<Operation.Range> ranges) {
        int axes = ranges.size() + 1;
        long[] starts = new long[axes];
        long[] ends = new long[axes];
        long[] steps = new long[axes];
        ends[0] = x.getShape().get(0);
        steps[0] = 1;
        for (int axis = 1; axis < axes; axis++) {
            Operation.Range range = ranges.get(axis - 1);
            starts[axis] = range.start();
            ends[axis] = range.end();
            steps[axis] = range.step();
        }
        return JniUtils.index(x, starts, ends, steps, x.getManager());
    }

    static PtNDArray subsampled(PtNDArray x, int stride) {
        long[] sizes = x.getShape().getShape();
        long[] steps = new long[sizes.length];
        for (int axis = 0; axis < steps.length; axis++) {
            steps[axis] = axis < 2 ? 1 : stride;
        }
        return JniUtils.index(x, new long[sizes.length], sizes, steps, x.getManager());
    }

    static PtNDArray shortcut(Operation.PadShortcut s, PtNDArray x) {
        long[] around = new long[2 * (x.getShape().dimension() - 1)];
        around[around.length - 2] = s.before();
        around[around.length - 1] = s.after();
        try (PtNDArray kept = subsampled(x, s.stride())) {
            return JniUtils.pad(kept, around, 0);
        }
    }

    static PtNDArray resampled(Operation.Resampling r, PtNDArray x, PtNDArray matrix) {
        long axis = r.axis() + 1L;
        int last = x.getShape().dimension() - 1;
        try (PtNDArray atEnd = JniUtils.transpose(x, axis, last);
                PtNDArray product = JniUtils.linear(atEnd, matrix, null)) {
            return JniUtils.transpose(product, axis, last);
        }
    }

    private static long[] withImages(PtNDArray x, long[] sizes) {
        return LongStream.concat(LongStream.of(x.getShape().get(0)), LongStream.of(sizes))
                .toArray();
    }
}
