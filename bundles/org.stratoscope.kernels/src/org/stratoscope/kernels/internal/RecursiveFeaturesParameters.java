package org.stratoscope.kernels.internal;

import java.util.List;
import java.util.Optional;
import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.kernels.FeatureRecursion;

/** The parameters of {@link RecursiveFeaturesTrainer}. */
record RecursiveFeaturesParameters(
        @Parameter(
                title = "Updates of the metric",
                description = "How often each round updates the map of windows and fits again; 0 for a fixed kernel.",
                defaultValue = "4",
                minimum = 0,
                maximum = 1000)
        int updates,

        @Inlined RoundParameters deeper,

        @Parameter(
                title = "Regularization",
                description =
                        "Added to the diagonal of the kernel matrix after its greatest entry was made 1. Of several"
                                + " values, separated by '/', each fit takes the best one on the images set aside.",
                defaultValue = "1e-5")
        List<Double> regularization,

        @Parameter(
                title = "Validation share",
                description = "The share of the images that is set aside to judge on and is not fitted.",
                defaultValue = "0",
                minimum = 0,
                maximum = 0.9)
        double validation,

        @Parameter(
                title = "Select",
                description = "The fit that is kept of each round, and at the end: the last one, or the one with the"
                        + " greatest accuracy on the images set aside and among those the smallest squared error.",
                defaultValue = "last")
        Selection select,

        @Inlined AgopParameters agop) {

    /** Which fit is kept. */
    enum Selection {
        LAST,
        VALIDATION
    }

    /** The parameters of further rounds. */
    record RoundParameters(
            @Parameter(
                    title = "Further rounds",
                    description =
                            "Rounds of Deep ConvRFM after the first one. Each begins with a convolution whose random"
                                    + " filters have the metric learnt so far as their covariance, and takes one layer from the"
                                    + " kernel.",
                    defaultValue = "0",
                    minimum = 0,
                    maximum = 63)
            int rounds,

            @Parameter(
                    title = "Width",
                    description = "Number of filters of the convolution between two rounds.",
                    defaultValue = "64",
                    minimum = 1,
                    maximum = 4096)
            int width,

            @Parameter(
                    title = "Activation",
                    description = "What stands behind the convolution between two rounds; identity, as in the published"
                            + " code, makes deeper machines worse.",
                    defaultValue = "relu")
            Activation activation,

            @Parameter(
                    title = "Padding of rounds",
                    description = "Pixels of zeros around the images of the convolution between two rounds.",
                    unit = "pixels",
                    defaultValue = "0",
                    minimum = 0,
                    maximum = 64)
            int roundPadding) {}

    /** What stands behind the convolution between two rounds. */
    enum Activation {
        RELU,
        IDENTITY
    }

    /** The parameters of an update. */
    record AgopParameters(
            @Parameter(
                    title = "Images for gradients",
                    description = "The gradients of the first so many training images are averaged; 0 for all images.",
                    defaultValue = "20",
                    minimum = 0,
                    maximum = 1_000_000)
            int agopImages,

            @Parameter(
                    title = "Centred",
                    description = "Whether the mean gradient of each output, over images and positions, is subtracted.",
                    defaultValue = "false")
            boolean centred,

            @Parameter(
                    title = "Root",
                    description =
                            "Whether windows are multiplied by the root of the average gradient outer product, which"
                                    + " makes it their metric, or by the product itself.",
                    defaultValue = "true")
            boolean root,

            @Parameter(
                    title = "Normalise",
                    description =
                            "Nothing; max, which divides the average gradient outer product by its greatest entry; or"
                                    + " frobenius, which makes the Frobenius norm of the map 1. Without it convolutional kernels"
                                    + " use frobenius and Laplace kernels nothing.")
            Optional<FeatureRecursion.Normalization> normalise) {}
}
