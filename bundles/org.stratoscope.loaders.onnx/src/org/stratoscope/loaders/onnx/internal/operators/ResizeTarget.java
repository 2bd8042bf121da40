package org.stratoscope.loaders.onnx.internal.operators;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;
import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.graph.Scope;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/** How long the axes shall become. */
final class ResizeTarget {

    /**
     * One axis.
     *
     * @param from its length
     * @param length its new length
     * @param scale what positions are multiplied by, about the ratio of both
     */
    record Axis(long from, long length, double scale) {
        boolean isSame() {
            return from == length && scale == 1;
        }
    }

    private ResizeTarget() {}

    static Axis[] ofResize(Call call) throws OnnxException {
        long[] shape = call.shape();
        int first = call.opset() < 11 ? 1 : 2;
        Optional<Tensor> sizes = call.opset() < 11 ? Optional.empty() : present(call.constant(3));
        Optional<Tensor> scales = present(call.constant(first));
        Axis[] result = Arrays.stream(shape)
                .mapToObj(length -> new Axis(length, length, 1))
                .toArray(Axis[]::new);
        long[] axes = call.attributes()
                .longs("axes")
                .orElse(LongStream.range(0, shape.length).toArray());
        Tensor numbers = sizes.or(() -> scales).orElseThrow(() -> OnnxException.damaged("lacks scales and sizes."));
        if (numbers.size() != axes.length) {
            throw OnnxException.damaged("has " + numbers.size() + " scales or sizes for " + axes.length + " axes.");
        }
        double common = sizes.isPresent() ? common(call, shape, axes, numbers) : Double.NaN;
        for (int i = 0; i < axes.length; i++) {
            int axis = Scope.positive(axes[i], shape.length);
            if (sizes.isEmpty()) {
                result[axis] = scaled(shape[axis], numbers.number(i));
            } else if (Double.isNaN(common)) {
                result[axis] = new Axis(shape[axis], numbers.integer(i), (double) numbers.integer(i) / shape[axis]);
            } else {
                result[axis] = new Axis(shape[axis], Math.round(common * shape[axis]), common);
            }
        }
        return result;
    }

    /** The one factor for all axes where the ratio of lengths is to be kept. */
    private static double common(Call call, long[] shape, long[] axes, Tensor sizes) throws OnnxException {
        String policy = call.attributes().text("keep_aspect_ratio_policy", "stretch");
        if (policy.equals("stretch")) {
            return Double.NaN;
        }
        double[] factors = new double[axes.length];
        for (int i = 0; i < axes.length; i++) {
            factors[i] = (double) sizes.integer(i) / shape[Scope.positive(axes[i], shape.length)];
        }
        return switch (policy) {
            case "not_larger" -> Arrays.stream(factors).min().orElseThrow();
            case "not_smaller" -> Arrays.stream(factors).max().orElseThrow();
            default -> throw OnnxException.damaged("has the keep_aspect_ratio_policy '" + policy + "'.");
        };
    }

    static Axis[] ofUpsample(Call call) throws OnnxException {
        long[] shape = call.shape();
        double[] scales;
        if (call.opset() < 7) {
            scales = new double[shape.length];
            Arrays.fill(scales, 1);
            if (shape.length != 4) {
                throw OnnxException.damaged("needs images with height and width.");
            }
            scales[2] = call.attributes().number("height_scale", 1);
            scales[3] = call.attributes().number("width_scale", 1);
        } else if (call.opset() < 9) {
            scales =
                    call
                            .attributes()
                            .numbers("scales")
                            .orElseThrow(() -> OnnxException.damaged("lacks its scales."))
                            .stream()
                            .mapToDouble(Float::doubleValue)
                            .toArray();
        } else {
            Tensor numbers = call.required(1);
            scales = new double[numbers.size()];
            Arrays.setAll(scales, numbers::number);
        }
        if (scales.length != shape.length) {
            throw OnnxException.damaged("has " + scales.length + " scales for " + shape.length + " axes.");
        }
        Axis[] result = new Axis[shape.length];
        for (int axis = 0; axis < result.length; axis++) {
            result[axis] = scaled(shape[axis], scales[axis]);
        }
        return result;
    }

    private static Axis scaled(long length, double scale) throws OnnxException {
        if (!(scale > 0) || scale > 1e6) {
            throw OnnxException.damaged("has a scale of " + scale + ".");
        }
        return new Axis(length, (long) Math.floor(length * scale), scale);
    }

    private static Optional<Tensor> present(Optional<Tensor> tensor) {
        return tensor.filter(numbers -> numbers.size() > 0);
    }
}
