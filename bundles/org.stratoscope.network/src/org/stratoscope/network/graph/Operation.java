package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What a node of a graph computes, with the semantics of the PyTorch function of the same name where there is one. Shapes
 * and axes are those of one image, so that axis 0 is the channel of an image: (channels, height, width), (channels,
 * positions), (features) or anything else after a reshaping. Operations on windows take images of positions along a line
 * as images of height one.
 */
public sealed interface Operation {

    /**
     * A cross-correlation with filters; the weight has shape (outputs, channels / groups, kernel height, kernel width).
     *
     * @param outputs number of filters
     * @param groups number of groups that channels and filters are cut into
     * @param bias whether one number a filter is added
     */
    record Convolution(int outputs, Window window, int groups, boolean bias) implements Operation {

        public Convolution {
            atLeast(1, outputs, "outputs");
            atLeast(1, groups, "groups");
        }

        /** A convolution with square kernel, stride 1 and neither padding nor bias. */
        public static Convolution square(int outputs, int kernel) {
            return new Convolution(outputs, Window.square(kernel, 1), 1, false);
        }

        /** The same with another stride. */
        public Convolution strided(int stride) {
            return new Convolution(outputs, window.strided(stride), groups, bias);
        }

        /** The same with other padding on all four sides. */
        public Convolution padded(int padding) {
            return new Convolution(outputs, window.padded(padding), groups, bias);
        }

        /** The same with another number of groups. */
        public Convolution grouped(int newGroups) {
            return new Convolution(outputs, window, newGroups, bias);
        }

        /** The same with or without bias. */
        public Convolution biased(boolean newBias) {
            return new Convolution(outputs, window, groups, newBias);
        }
    }

    /**
     * The transpose of the linear map of a convolution with that window; the weight has shape (channels, outputs / groups,
     * kernel height, kernel width).
     *
     * @param extraHeight rows added below the result, to tell apart the sizes a stride maps to the same one
     * @param extraWidth columns added on its right
     */
    record TransposedConvolution(int outputs, Window window, int extraHeight, int extraWidth, int groups, boolean bias)
            implements Operation {

        public TransposedConvolution {
            atLeast(1, outputs, "outputs");
            atLeast(0, extraHeight, "extraHeight");
            atLeast(0, extraWidth, "extraWidth");
            atLeast(1, groups, "groups");
        }
    }

    /**
     * Batch normalisation with scale and shift.
     *
     * @param epsilon added to the variance
     * @param momentum weight of the newest batch in the running statistics, as PyTorch defines it
     */
    record BatchNormalization(double epsilon, double momentum) implements Operation {

        public BatchNormalization {
            if (!(epsilon >= 0) || !(momentum >= 0 && momentum <= 1)) {
                throw new IllegalArgumentException("epsilon must not be negative and momentum in 0 .. 1");
            }
        }

        /** PyTorch's defaults: epsilon 1e-5, momentum 0.1. */
        public static BatchNormalization standard() {
            return new BatchNormalization(1e-5, 0.1);
        }
    }

    /**
     * Normalises each channel of each image by its own mean and variance; with scale and shift.
     *
     * @param epsilon added to the variance
     */
    record InstanceNormalization(double epsilon) implements Operation {

        public InstanceNormalization {
            finite(epsilon, "epsilon");
        }
    }

    /**
     * Divides each value by (offset + scale / size * sum of squares) to the exponent, the sum running over {@code size}
     * neighbouring channels, (size - 1) / 2 of them in front (Krizhevsky et al. 2012, section 3.3).
     */
    record LocalResponseNormalization(int size, double scale, double exponent, double offset) implements Operation {

        public LocalResponseNormalization {
            atLeast(1, size, "size");
            finite(scale, "scale");
            finite(exponent, "exponent");
            finite(offset, "offset");
        }
    }

    /** A function of each value. */
    record Activation(ActivationFunction function) implements Operation {}

    /** A rectifier with a slope on the negative side. */
    record LeakyRectifier(double slope) implements Operation {}

    /**
     * A rectifier whose slopes on the negative side are learnt.
     *
     * @param slopes shape of the slopes; it must be broadcastable to that of one image
     */
    record ParametricRectifier(Shape slopes) implements Operation {}

    /** {@code scale} times x on the positive side and {@code scale * slope * (exp(x) - 1)} on the negative one. */
    record ExponentialLinear(double slope, double scale) implements Operation {

        public ExponentialLinear {
            finite(slope, "slope");
            finite(scale, "scale");
        }
    }

    /** {@code min(max(slope * x + offset, 0), 1)}. */
    record HardSigmoid(double slope, double offset) implements Operation {

        public HardSigmoid {
            finite(slope, "slope");
            finite(offset, "offset");
        }
    }

    /** {@code factor} times x. */
    record Scaling(double factor) implements Operation {}

    /** {@code min(max(x, lower), upper)}; the bounds may be infinite. */
    record Clipping(double lower, double upper) implements Operation {

        public Clipping {
            if (!(lower < Double.POSITIVE_INFINITY && upper > Double.NEGATIVE_INFINITY)) {
                throw new IllegalArgumentException("nothing lies between the bounds " + lower + " and " + upper);
            }
        }
    }

    /** Exponentials divided by their sum along an axis, or the logarithm of that. */
    record Softmax(int axis, boolean logarithm) implements Operation {

        public Softmax {
            atLeast(0, axis, "axis");
        }
    }

    /**
     * The maximum over windows; padding never wins.
     *
     * @param ceiling whether a last window that is not complete counts
     */
    record MaxPooling(Window window, boolean ceiling) implements Operation {}

    /**
     * The mean over windows.
     *
     * @param ceiling whether a last window that is not complete counts
     * @param countPadding whether padding zeros count in the divisor
     */
    record AveragePooling(Window window, boolean ceiling, boolean countPadding) implements Operation {}

    /** The mean over as many nearly equal windows as the result has positions, as PyTorch's adaptive pooling. */
    record AdaptiveAveragePooling(int height, int width) implements Operation {

        public AdaptiveAveragePooling {
            atLeast(1, height, "height");
            atLeast(1, width, "width");
        }
    }

    /** The mean over all positions; the result keeps height and width one. */
    record GlobalAveragePooling() implements Operation {}

    /** The maximum over all positions; the result keeps height and width one. */
    record GlobalMaxPooling() implements Operation {}

    /**
     * The mean along axes.
     *
     * @param axes without repetition
     * @param keep whether the axes stay, of length one
     */
    record Mean(List<Integer> axes, boolean keep) implements Operation {

        public Mean {
            axes = List.copyOf(axes);
        }
    }

    /** All values of an image in one row, channel slowest. */
    record Flatten() implements Operation {}

    /** The same values in another shape. */
    record Reshaping(Shape shape) implements Operation {}

    /**
     * The axes in another order.
     *
     * @param axes for each axis of the result the one it comes from
     */
    record Permutation(List<Integer> axes) implements Operation {

        public Permutation {
            axes = List.copyOf(axes);
        }
    }

    /**
     * A fully connected map of flat features; the weight has shape (outputs, features).
     *
     * @param outputs number of outputs
     * @param bias whether one number an output is added
     */
    record Linear(int outputs, boolean bias) implements Operation {

        public Linear {
            atLeast(1, outputs, "outputs");
        }
    }

    /** The sum of two or more inputs of the same shape. */
    record Addition() implements Operation {}

    /** What {@link Arithmetic} does with two values. */
    enum Combination {
        /** a + b. */
        SUM,
        /** a - b. */
        DIFFERENCE,
        /** a b. */
        PRODUCT,
        /** a / b. */
        QUOTIENT,
        /** The larger of both. */
        MAXIMUM,
        /** The smaller of both. */
        MINIMUM,
        /** a to the power of b. */
        POWER
    }

    /**
     * Combines two inputs value by value, or one input and a constant. Axes of length one are repeated, and missing axes
     * in front count as such.
     *
     * @param constant shape of the constant, where there is one input only; a constant is never trained
     * @param constantFirst whether the constant is a, and the input b
     */
    record Arithmetic(Combination combination, Optional<Shape> constant, boolean constantFirst) implements Operation {

        /** Combines two inputs. */
        public static Arithmetic of(Combination combination) {
            return new Arithmetic(combination, Optional.empty(), false);
        }

        /** Combines an input, as a, with a constant, as b. */
        public static Arithmetic with(Combination combination, Shape constant) {
            return new Arithmetic(combination, Optional.of(constant), false);
        }
    }

    /** The product of the matrices in the last two axes of two inputs. */
    record MatrixProduct() implements Operation {}

    /** Numbers of that shape that do not depend on the images; its one input tells the number of images. */
    record Constant(Shape shape) implements Operation {}

    /** Two or more inputs one after another along an axis. */
    record Concatenation(int axis) implements Operation {

        public Concatenation {
            atLeast(0, axis, "axis");
        }

        /** Joins channels. */
        public Concatenation() {
            this(0);
        }
    }

    /** Keeps every {@code stride}-th row and column, from the first. */
    record Subsampling(int stride) implements Operation {

        public Subsampling {
            atLeast(1, stride, "stride");
        }
    }

    /**
     * Keeps part of each axis.
     *
     * @param ranges one for each axis
     */
    record Slicing(List<Range> ranges) implements Operation {

        public Slicing {
            ranges = List.copyOf(ranges);
        }
    }

    /** The indices {@code start, start + step, ...} below {@code end}; steps are at least one. */
    record Range(int start, int end, int step) {

        public Range {
            atLeast(0, start, "start");
            atLeast(1, step, "step");
            atLeast(start + 1, end, "end");
        }

        /** The number of indices. */
        public int count() {
            return Math.ceilDiv(end - start, step);
        }
    }

    /**
     * The shortcut without parameters of a residual network (option A of He et al. 2016, arXiv 1512.03385, section 3.3):
     * keeps every {@code stride}-th row and column and adds channels of zeros.
     *
     * @param before channels of zeros in front
     * @param after channels of zeros behind
     */
    record PadShortcut(int stride, int before, int after) implements Operation {

        public PadShortcut {
            atLeast(1, stride, "stride");
            atLeast(0, before, "before");
            atLeast(0, after, "after");
        }
    }

    /** What {@link Padding} adds. */
    enum Fill {
        /** One number. */
        CONSTANT,
        /** The image mirrored at its outermost pixels, which are not repeated. */
        REFLECTION,
        /** The outermost pixels, repeated. */
        EDGE,
        /** The other end of the image. */
        CIRCULAR
    }

    /**
     * Makes axes longer at their ends.
     *
     * @param before added in front of each axis, one number an axis
     * @param after added behind each axis, one number an axis
     * @param fill what is added; anything but a constant is possible on the axes behind the channels only
     * @param value the constant
     */
    record Padding(List<Integer> before, List<Integer> after, Fill fill, double value) implements Operation {

        public Padding {
            before = List.copyOf(before);
            after = List.copyOf(after);
            before.forEach(count -> atLeast(0, count, "padding"));
            after.forEach(count -> atLeast(0, count, "padding"));
        }

        /** Adds rows and columns of zeros to images. */
        public static Padding zeros(int top, int bottom, int left, int right) {
            return new Padding(List.of(0, top, left), List.of(0, bottom, right), Fill.CONSTANT, 0);
        }
    }

    /**
     * Multiplies an axis by a fixed matrix, {@code y[..., i, ...] = sum_j matrix[i, j] x[..., j, ...]}, such as one that
     * interpolates between pixels. The matrix is never trained.
     *
     * @param length rows of the matrix, the new length of the axis
     */
    record Resampling(int axis, int length) implements Operation {

        public Resampling {
            atLeast(0, axis, "axis");
            atLeast(1, length, "length");
        }
    }

    /**
     * While training, zeros in random places and everything else divided by the share that is kept; the input itself
     * otherwise.
     *
     * @param rate share of zeros
     * @param wholeImages whether all values of an image are kept or dropped together (stochastic depth)
     */
    record Dropout(double rate, boolean wholeImages) implements Operation {

        public Dropout {
            if (!(rate >= 0 && rate < 1)) {
                throw new IllegalArgumentException("the rate of a dropout must be in 0 .. 1: " + rate);
            }
        }
    }

    private static void finite(double value, String name) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be a finite number: " + value);
        }
    }

    private static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
        }
    }
}
