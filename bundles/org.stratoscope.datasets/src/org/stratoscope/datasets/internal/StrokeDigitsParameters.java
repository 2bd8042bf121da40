package org.stratoscope.datasets.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** How digits are drawn. */
public record StrokeDigitsParameters(
        @Parameter(
                title = "Split",
                description = "Training and test images come from different streams and never coincide.",
                defaultValue = "train")
        Split split,

        @Parameter(
                title = "Count",
                description = "How many images are drawn; the digits take turns.",
                unit = "images",
                defaultValue = "1000",
                minimum = 1,
                maximum = 100_000)
        int count,

        @Parameter(
                title = "Size",
                description = "Height and width of the images.",
                unit = "pixels",
                defaultValue = "28",
                minimum = 4,
                maximum = 256)
        int size,

        @Parameter(
                title = "Variation",
                description = "How much slant, rotation, proportions, bends and strokes vary; 0 draws every digit the"
                        + " same.",
                defaultValue = "1",
                minimum = 0,
                maximum = 3)
        double variation,

        @Inlined ImageNoise noise) {}
