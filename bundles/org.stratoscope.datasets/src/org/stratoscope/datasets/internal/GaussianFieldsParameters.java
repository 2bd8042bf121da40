package org.stratoscope.datasets.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** How images of Gaussian fields are generated. */
public record GaussianFieldsParameters(
        @Parameter(
                title = "Split",
                description = "Training and test images come from different streams and never coincide.",
                defaultValue = "train")
        Split split,

        @Parameter(
                title = "Count",
                description = "How many images are generated.",
                unit = "images",
                defaultValue = "1000",
                minimum = 1,
                maximum = 100_000)
        int count,

        @Parameter(
                title = "Size",
                description = "Height and width of the images.",
                unit = "pixels",
                defaultValue = "32",
                minimum = 2,
                maximum = 256)
        int size,

        @Parameter(
                title = "Exponent",
                description = "Amplitudes fall as this power of the spatial frequency: 0 is white noise, 1 is what"
                        + " photographs have.",
                defaultValue = "1",
                minimum = 0,
                maximum = 4)
        double exponent,

        @Parameter(
                title = "Classes",
                description = "How many classes the labels are drawn from; they are independent of the images.",
                unit = "classes",
                defaultValue = "10",
                minimum = 1,
                maximum = 10_000)
        int classes,

        @Parameter(
                title = "Labels",
                description = "Balanced over every so many images as there are classes, or each drawn on its own.",
                defaultValue = "balanced")
        LabelDraw labels,

        @Inlined ImageNoise noise) {}
