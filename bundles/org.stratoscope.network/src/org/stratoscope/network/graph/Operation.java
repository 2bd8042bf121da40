package org.stratoscope.network.graph;

import java.util.List;

/**
 * What a node of a graph computes, with the semantics of the PyTorch function of the same name. Shapes are those of one
 * image: (channels, height, width) or (features).
 */
public sealed interface Operation {

    /**
     * A two-dimensional cross-correlation with filters. Stride, dilation and the zeros added on each side are the same
     * for both axes; anything else is written with {@link Padding} before or {@link Subsampling} after.
     *
     * @param outputs number of filters
     * @param groups number of groups that channels and filters are cut into
     * @param bias whether one number a filter is added
     */
    record Convolution(
            int outputs,
            int kernelHeight,
            int kernelWidth,
            int stride,
            int padding,
            int dilation,
            int groups,
            boolean bias)
            implements Operation {

        public Convolution {
            atLeast(1, outputs, "outputs");
            atLeast(1, kernelHeight, "kernelHeight");
            atLeast(1, kernelWidth, "kernelWidth");
            atLeast(1, stride, "stride");
            atLeast(0, padding, "padding");
            atLeast(1, dilation, "dilation");
            atLeast(1, groups, "groups");
        }

        /** A convolution with square kernel, stride 1 and neither padding nor bias. */
        public static Convolution square(int outputs, int kernel) {
            return new Convolution(outputs, kernel, kernel, 1, 0, 1, 1, false);
        }

        /** The same with another stride. */
        public Convolution strided(int newStride) {
            return new Convolution(outputs, kernelHeight, kernelWidth, newStride, padding, dilation, groups, bias);
        }

        /** The same with other padding. */
        public Convolution padded(int newPadding) {
            return new Convolution(outputs, kernelHeight, kernelWidth, stride, newPadding, dilation, groups, bias);
        }

        /** The same with or without bias. */
        public Convolution biased(boolean newBias) {
            return new Convolution(outputs, kernelHeight, kernelWidth, stride, padding, dilation, groups, newBias);
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
            if (!(epsilon > 0) || !(momentum >= 0 && momentum <= 1)) {
                throw new IllegalArgumentException("epsilon must be positive and momentum in 0 .. 1");
            }
        }

        /** PyTorch's defaults: epsilon 1e-5, momentum 0.1. */
        public static BatchNormalization standard() {
            return new BatchNormalization(1e-5, 0.1);
        }
    }

    /** A function of each value. */
    record Activation(ActivationFunction function) implements Operation {}

    /** A rectifier with a slope on the negative side. */
    record LeakyRectifier(double slope) implements Operation {}

    /** The maximum over windows. */
    record MaxPooling(Window window) implements Operation {}

    /**
     * The mean over windows.
     *
     * @param countPadding whether padding zeros count in the divisor
     */
    record AveragePooling(Window window, boolean countPadding) implements Operation {}

    /** The mean over all positions; the result keeps height and width one. */
    record GlobalAveragePooling() implements Operation {}

    /** All values of an image in one row, channel slowest. */
    record Flatten() implements Operation {}

    /**
     * A fully connected map of flat features.
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

    /** Two or more inputs one after another along channels. */
    record Concatenation() implements Operation {}

    /** Keeps every {@code stride}-th row and column, from the first. */
    record Subsampling(int stride) implements Operation {

        public Subsampling {
            atLeast(1, stride, "stride");
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

    /** Adds rows and columns of zeros. */
    record Padding(int top, int bottom, int left, int right) implements Operation {

        public Padding {
            for (int side : List.of(top, bottom, left, right)) {
                atLeast(0, side, "padding");
            }
        }
    }

    private static void atLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
        }
    }
}
