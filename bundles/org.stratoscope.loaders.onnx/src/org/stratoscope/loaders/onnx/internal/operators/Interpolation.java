package org.stratoscope.loaders.onnx.internal.operators;

import org.stratoscope.loaders.onnx.internal.graph.Call;
import org.stratoscope.loaders.onnx.internal.model.OnnxException;
import org.stratoscope.loaders.onnx.internal.operators.ResizeTarget.Axis;

/**
 * How values between pixels are found.
 *
 * @param mode nearest, linear or cubic
 * @param coordinates how positions of the result are laid over those of the image
 * @param rounding how a position is rounded to a pixel, for nearest
 * @param sharpness the constant of the cubic (Keys 1981)
 * @param exclude whether weights of pixels outside are left out rather than given to the outermost pixels
 * @param antialias whether the kernel is widened when an axis becomes shorter
 */
record Interpolation(
        String mode, String coordinates, String rounding, double sharpness, boolean exclude, boolean antialias) {

    /** How the first version of Resize rounded: up where an axis becomes shorter, and down otherwise. */
    private static final String SIMPLE = "simple";

    static Interpolation ofResize(Call call) throws OnnxException {
        boolean first = call.opset() < 11;
        String mode = call.attributes().text("mode", "nearest");
        String coordinates =
                call.attributes().text("coordinate_transformation_mode", first ? "asymmetric" : "half_pixel");
        String rounding = call.attributes().text("nearest_mode", first ? SIMPLE : "round_prefer_floor");
        boolean known = switch (coordinates) {
            case "half_pixel",
                    "half_pixel_symmetric",
                    "pytorch_half_pixel",
                    "asymmetric",
                    "align_corners",
                    "tf_half_pixel_for_nn" -> true;
            default -> false;
        };
        if (!known) {
            throw OnnxException.unsupported("has the coordinate_transformation_mode '" + coordinates + "'.");
        }
        return new Interpolation(
                checked(mode),
                coordinates,
                rounding,
                call.attributes().number("cubic_coeff_a", -0.75),
                call.attributes().flag("exclude_outside", false),
                call.attributes().flag("antialias", false));
    }

    static Interpolation ofUpsample(Call call) throws OnnxException {
        return new Interpolation(
                checked(call.attributes().text("mode", "nearest")), "asymmetric", "floor", -0.75, false, false);
    }

    private static String checked(String mode) throws OnnxException {
        return switch (mode) {
            case "nearest", "linear", "cubic" -> mode;
            case "bilinear" -> "linear";
            default -> throw OnnxException.unsupported("has the mode '" + mode + "'.");
        };
    }

    /** The weights of all pixels of an axis in one pixel of the result. */
    double[] row(Axis axis, int pixel) {
        float place = place(axis, pixel);
        double[] weights = new double[(int) axis.from()];
        if (mode.equals("nearest")) {
            weights[clamped(rounded(place, axis.scale() < 1), weights)] = 1;
            return weights;
        }
        double wider = antialias && axis.scale() < 1 ? 1 / axis.scale() : 1;
        double reach = (mode.equals("linear") ? 1 : 2) * wider;
        double total = 0;
        for (long source = (long) Math.floor(place - reach) + 1;
                source <= (long) Math.ceil(place + reach) - 1;
                source++) {
            boolean outside = source < 0 || source >= weights.length;
            if (!(outside && exclude)) {
                double weight = kernel((source - place) / wider);
                weights[clamped(source, weights)] += weight;
                total += weight;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
        return weights;
    }

    private static int clamped(double source, double[] weights) {
        return (int) Math.max(0, Math.min(weights.length - 1.0, source));
    }

    private double kernel(double distance) {
        double d = Math.abs(distance);
        if (mode.equals("linear")) {
            return Math.max(0, 1 - d);
        }
        double a = sharpness;
        if (d <= 1) {
            return ((a + 2) * d - (a + 3)) * d * d + 1;
        }
        return d < 2 ? ((a * d - 5 * a) * d + 8 * a) * d - 4 * a : 0;
    }

    /** In single precision, as others compute it: a place halfway between pixels must be rounded to the same one. */
    private float place(Axis axis, int pixel) {
        float scale = (float) axis.scale();
        float from = axis.from();
        return switch (coordinates) {
            case "asymmetric" -> pixel / scale;
            case "align_corners" -> axis.length() == 1 ? 0 : pixel * (from - 1) / (scale * from - 1);
            case "pytorch_half_pixel" -> axis.length() == 1 ? 0 : (pixel + 0.5f) / scale - 0.5f;
            case "tf_half_pixel_for_nn" -> (pixel + 0.5f) / scale;
            case "half_pixel_symmetric" -> {
                float adjustment = axis.length() / (scale * from);
                yield from / 2 * (1 - adjustment) + (pixel + 0.5f) / scale - 0.5f;
            }
            default -> (pixel + 0.5f) / scale - 0.5f;
        };
    }

    private double rounded(double place, boolean smaller) {
        return switch (rounding) {
            case SIMPLE -> smaller ? Math.ceil(place) : Math.floor(place);
            case "floor" -> Math.floor(place);
            case "ceil" -> Math.ceil(place);
            case "round_prefer_ceil" -> Math.floor(place + 0.5);
            default -> Math.ceil(place - 0.5);
        };
    }
}
