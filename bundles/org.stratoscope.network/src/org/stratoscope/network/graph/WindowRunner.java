package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.stratoscope.network.torch.TorchFunction;

/** Computes operations on windows. Where libtorch asks for symmetric padding, other padding is added beforehand. */
final class WindowRunner {

    private WindowRunner() {}

    /** Applies a function of planes; positions along a line become planes of height one and back. */
    static PtNDArray onPlanes(PtNDArray x, UnaryOperator<PtNDArray> function) {
        if (x.getShape().dimension() != 3) {
            return function.apply(x);
        }
        try (PtNDArray plane = JniUtils.unsqueeze(x, 2);
                PtNDArray result = function.apply(plane)) {
            return JniUtils.squeeze(result, 2);
        }
    }

    static PtNDArray convolution(Operation.Convolution c, PtNDArray x, PtNDArray weight, PtNDArray bias) {
        return onPlanes(x, plane -> {
            Window w = c.window();
            if (w.symmetric()) {
                return convolution(plane, weight, bias, w, c.groups());
            }
            try (PtNDArray padded = padded(plane, w, 0, 0, 0)) {
                return convolution(padded, weight, bias, w.unpadded(), c.groups());
            }
        });
    }

    private static PtNDArray convolution(PtNDArray x, PtNDArray weight, PtNDArray bias, Window w, int groups) {
        return JniUtils.convolution(x, weight, bias, stride(w), padding(w), dilation(w), groups);
    }

    static PtNDArray transposed(Operation.TransposedConvolution c, PtNDArray x, PtNDArray weight, PtNDArray bias) {
        Window w = c.window();
        String call = ", None, " + list(w.height().stride(), w.width().stride()) + ", [0, 0], [0, 0], " + c.groups()
                + ", " + list(w.height().dilation(), w.width().dilation()) + ")";
        // The whole sum first; then padding cuts it at all sides, and extra rows and columns continue it with zeros.
        String whole = "torch.conv_transpose2d(x0, x1" + call;
        String cut = "torch.constant_pad_nd(" + whole + ", "
                + list(
                        -w.width().before(),
                        c.extraWidth() - w.width().after(),
                        -w.height().before(),
                        c.extraHeight() - w.height().after())
                + ", 0)";
        return onPlanes(
                x,
                plane -> bias == null
                        ? TorchFunction.of(2, cut).apply(plane, weight)
                        : TorchFunction.of(3, "torch.add(" + cut + ", torch.reshape(x2, [1, -1, 1, 1]), alpha=1)")
                                .apply(plane, weight, bias));
    }

    static PtNDArray maximum(Operation.MaxPooling p, PtNDArray x) {
        Window w = p.window();
        return onPlanes(x, plane -> {
            if (w.symmetric() && w.slightlyPadded() && w.dense()) {
                return JniUtils.maxPool(plane, kernel(w), stride(w), padding(w), p.ceiling());
            }
            try (PtNDArray padded = padded(
                    plane,
                    w,
                    overhang(plane, w, p.ceiling(), true),
                    overhang(plane, w, p.ceiling(), false),
                    Double.NEGATIVE_INFINITY)) {
                return TorchFunction.of(
                                1,
                                "torch.max_pool2d(x0, "
                                        + list(w.height().kernel(), w.width().kernel()) + ", "
                                        + list(w.height().stride(), w.width().stride()) + ", [0, 0], "
                                        + list(w.height().dilation(), w.width().dilation()) + ", False)")
                        .apply(padded);
            }
        });
    }

    static PtNDArray average(Operation.AveragePooling p, PtNDArray x) {
        Window w = p.window();
        return onPlanes(x, plane -> {
            boolean padded = w.height().before()
                            + w.height().after()
                            + w.width().before()
                            + w.width().after()
                    > 0;
            boolean usual = w.symmetric() && w.slightlyPadded() && w.dense();
            if (usual && (p.countPadding() || !padded)) {
                return JniUtils.avgPool(plane, kernel(w), stride(w), padding(w), p.ceiling(), true);
            }
            // DJL's native code ignores its flag and always counts the padding: sum and count by convolutions of ones.
            return counted(p, plane);
        });
    }

    private static PtNDArray counted(Operation.AveragePooling p, PtNDArray plane) {
        Window w = p.window();
        long below = overhang(plane, w, p.ceiling(), true);
        long right = overhang(plane, w, p.ceiling(), false);
        int channels = Math.toIntExact(plane.getShape().get(1));
        long[] size = plane.getShape().getShape();
        Shape filters = new Shape(channels, 1, w.height().kernel(), w.width().kernel());
        try (PtNDArray ones = ones(plane, filters);
                PtNDArray one = ones(
                        plane, new Shape(1, 1, w.height().kernel(), w.width().kernel()));
                PtNDArray image = ones(plane, new Shape(1, 1, size[2], size[3]));
                PtNDArray framed = padded(image, w, 0, 0, p.countPadding() ? 1 : 0);
                PtNDArray places = PaddingRunner.framed(framed, 0, below, 0, right, 0);
                PtNDArray count = convolution(places, one, null, w.unpadded(), 1);
                PtNDArray padded = padded(plane, w, below, right, 0);
                PtNDArray sum = convolution(padded, ones, null, w.unpadded(), channels)) {
            return JniUtils.div(sum, count);
        }
    }

    private static PtNDArray ones(PtNDArray like, Shape shape) {
        return (PtNDArray) like.getManager().ones(shape, like.getDataType());
    }

    private static PtNDArray padded(PtNDArray plane, Window w, long moreBelow, long moreRight, double value) {
        return PaddingRunner.framed(
                plane,
                w.height().before(),
                w.height().after() + moreBelow,
                w.width().before(),
                w.width().after() + moreRight,
                value);
    }

    private static long overhang(PtNDArray plane, Window w, boolean ceiling, boolean vertical) {
        return vertical
                ? WindowShapes.overhang(plane.getShape().get(2), w.height(), ceiling)
                : WindowShapes.overhang(plane.getShape().get(3), w.width(), ceiling);
    }

    private static Shape kernel(Window w) {
        return new Shape(w.height().kernel(), w.width().kernel());
    }

    private static Shape stride(Window w) {
        return new Shape(w.height().stride(), w.width().stride());
    }

    private static Shape padding(Window w) {
        return new Shape(w.height().before(), w.width().before());
    }

    private static Shape dilation(Window w) {
        return new Shape(w.height().dilation(), w.width().dilation());
    }

    private static String list(int... values) {
        return Arrays.toString(values);
    }
}
