package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.Pooling;
import org.stratoscope.networks.VggArchitecture;
import org.stratoscope.networks.VggArchitecture.Classifier;

/** The parameters of {@link Vgg}. */
record VggParameters(
        @Parameter(
                title = "Depth",
                description = "Number of layers with weights: 11, 13, 16 or 19.",
                defaultValue = "16",
                minimum = 11,
                maximum = 19)
        int depth,

        @Parameter(
                title = "Batch normalisation",
                description = "Whether it follows every convolution.",
                defaultValue = "true")
        boolean batchNormalization,

        @Parameter(
                title = "Classifier",
                description = "What follows the last pooling: single is one linear map, as for CIFAR; imagenet three"
                        + " with dropout after a mean over 7 x 7 windows.",
                defaultValue = "single")
        Classifier classifier,

        @Parameter(
                title = "Width multiplier",
                description = "Share of the published number of filters.",
                defaultValue = "1",
                minimum = 0.001,
                maximum = 16)
        double widthMultiplier,

        @Parameter(
                title = "Pooling",
                description = "How images are reduced: the maximum or the mean over windows, or every second row and"
                        + " column.",
                defaultValue = "max")
        Pooling pooling,

        @Parameter(
                title = "Pooling stride",
                description = "Distance between two windows of a pooling; 1 keeps the size of images but for a border.",
                unit = "pixels",
                defaultValue = "2",
                minimum = 1,
                maximum = 2)
        int poolingStride,

        @Parameter(
                title = "Activation",
                description = "The function after every convolution; identity makes a linear network.",
                defaultValue = "relu")
        ActivationFunction activation,

        @Parameter(title = "Bias", description = "Whether convolutions add a bias.", defaultValue = "true")
        boolean bias,

        @Inlined FrameParameters frame,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    VggParameters {
        if (!VggArchitecture.hasDepth(depth)) {
            throw new IllegalArgumentException("'depth' must be 11, 13, 16 or 19, not " + depth + ".");
        }
    }

    @Override
    public Architecture architecture() {
        return frame.around(new VggArchitecture(
                depth, batchNormalization, classifier, widthMultiplier, pooling, poolingStride, activation, bias));
    }
}
