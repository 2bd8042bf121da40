package org.stratoscope.network.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stratoscope.api.network.WindowAxis;

/** Says in words what a node computes, as briefly as a cell of a table wants it. */
final class OperationText {

    private OperationText() {}

    /** Such as {@code 3 x 3, stride 2, padding 1, 64 filters}. */
    static String of(Operation operation) {
        return switch (operation) {
            case Operation.Convolution c -> window(c.window()) + ", " + c.outputs() + " filters" + groups(c.groups());
            case Operation.TransposedConvolution c ->
                "transposed " + window(c.window()) + ", " + c.outputs() + " filters" + groups(c.groups());
            case Operation.BatchNormalization n -> "epsilon " + number(n.epsilon());
            case Operation.InstanceNormalization n -> "of each image and channel, epsilon " + number(n.epsilon());
            case Operation.LocalResponseNormalization n -> "between " + n.size() + " neighbouring channels";
            case Operation.Activation a -> words(a.function());
            case Operation.LeakyRectifier l -> "leaky ReLU, slope " + number(l.slope());
            case Operation.ParametricRectifier p -> "parametric ReLU, slopes " + Shapes.text(p.slopes());
            case Operation.ExponentialLinear e ->
                "exponential linear, slope " + number(e.slope()) + ", scale " + number(e.scale());
            case Operation.HardSigmoid h ->
                "hard sigmoid, slope " + number(h.slope()) + ", offset " + number(h.offset());
            case Operation.Scaling s -> "times " + number(s.factor());
            case Operation.Clipping c -> "clipped to " + number(c.lower()) + " .. " + number(c.upper());
            case Operation.Softmax s -> (s.logarithm() ? "log softmax" : "softmax") + " along axis " + s.axis();
            case Operation.MaxPooling p -> "maximum over " + window(p.window()) + ceiling(p.ceiling());
            case Operation.AveragePooling p -> "mean over " + window(p.window()) + ceiling(p.ceiling());
            case Operation.AdaptiveAveragePooling p -> "mean to " + p.height() + " x " + p.width() + " positions";
            case Operation.GlobalAveragePooling p -> "mean over all positions";
            case Operation.GlobalMaxPooling p -> "maximum over all positions";
            case Operation.Mean m -> "mean along axes " + list(m.axes());
            case Operation.Flatten f -> "flattened";
            case Operation.Reshaping r -> "reshaped to " + Shapes.text(r.shape());
            case Operation.Permutation p -> "axes in the order " + list(p.axes());
            case Operation.Linear l -> l.outputs() + " outputs";
            case Operation.Addition a -> "sum";
            case Operation.Arithmetic a -> arithmetic(a);
            case Operation.MatrixProduct m -> "matrix product";
            case Operation.Constant c -> "constant " + Shapes.text(c.shape());
            case Operation.Concatenation c -> c.axis() == 0 ? "channels joined" : "joined along axis " + c.axis();
            case Operation.Subsampling s -> "every pixel of a grid, stride " + s.stride();
            case Operation.Slicing s ->
                s.ranges().stream().map(OperationText::range).collect(Collectors.joining(", "));
            case Operation.PadShortcut s ->
                "stride " + s.stride() + ", " + (s.before() + s.after()) + " channels of zeros";
            case Operation.Padding p -> "padded by " + list(p.before()) + " and " + list(p.after());
            case Operation.Resampling r -> "axis " + r.axis() + " resampled to " + r.length();
            case Operation.Dropout d -> (d.wholeImages() ? "of whole images, rate " : "rate ") + number(d.rate());
        };
    }

    private static String window(Window window) {
        WindowAxis height = window.height();
        WindowAxis width = window.width();
        StringBuilder text = new StringBuilder(height.kernel() + " x " + width.kernel());
        if (height.stride() != 1 || width.stride() != 1) {
            text.append(", stride ").append(pair(height.stride(), width.stride()));
        }
        if (!height.symmetric() || !width.symmetric()) {
            text.append(", padding ")
                    .append(list(List.of(height.before(), height.after(), width.before(), width.after())));
        } else if (height.before() != 0 || width.before() != 0) {
            text.append(", padding ").append(pair(height.before(), width.before()));
        }
        if (height.dilation() != 1 || width.dilation() != 1) {
            text.append(", dilation ").append(pair(height.dilation(), width.dilation()));
        }
        return text.toString();
    }

    private static String pair(int height, int width) {
        return height == width ? Integer.toString(height) : height + " x " + width;
    }

    private static String groups(int groups) {
        return groups == 1 ? "" : ", " + groups + " groups";
    }

    private static String ceiling(boolean ceiling) {
        return ceiling ? ", last window may be cut" : "";
    }

    private static String words(ActivationFunction function) {
        return switch (function) {
            case RELU -> "ReLU";
            case RELU6 -> "ReLU6";
            case SILU -> "SiLU";
            case GELU -> "GELU";
            default -> function.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String arithmetic(Operation.Arithmetic a) {
        String name = a.combination().name().toLowerCase(Locale.ROOT);
        return a.constant()
                .map(shape -> name + " with constant " + Shapes.text(shape))
                .orElse(name);
    }

    private static String range(Operation.Range range) {
        String text = range.start() + " .. " + (range.end() - 1);
        return range.step() == 1 ? text : text + " by " + range.step();
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6
                ? Long.toString((long) value)
                : exponential(Double.toString(value));
    }

    /** Powers of ten as programs of the field write them. */
    private static String exponential(String number) {
        return number.replace(".0E", "e").replace('E', 'e');
    }
}
