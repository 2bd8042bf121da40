package org.stratoscope.network.training;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of random changes to the images of a training. */
record AugmentationParameters(
        @Parameter(
                title = "Random crop",
                description = "Zeros added around each normalised image, from which a window of the image's size is cut"
                        + " at random in every epoch; 0 leaves images where they are.",
                unit = "pixels",
                defaultValue = "0",
                minimum = 0,
                maximum = 10_000)
        int crop,

        @Parameter(
                title = "Random flip",
                description = "Whether each image is mirrored left to right in half of the epochs, at random.",
                defaultValue = "false")
        boolean flip,

        @Parameter(
                title = "Noise norm",
                description =
                        "Norm of white noise added to each image after cropping and mirroring, drawn afresh in every"
                                + " epoch: the root of its mean square, in units of the normalised pixels.",
                defaultValue = "0",
                minimum = 0,
                maximum = 1_000_000)
        double noise) {}
