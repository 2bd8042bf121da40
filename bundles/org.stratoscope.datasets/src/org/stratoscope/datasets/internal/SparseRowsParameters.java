package org.stratoscope.datasets.internal;

import org.stratoscope.api.parameters.Parameter;

/** How images with one row of signal are generated. */
public record SparseRowsParameters(
        @Parameter(
                title = "Split",
                description = "Training and test images come from different streams and never coincide.",
                defaultValue = "train")
        Split split,

        @Parameter(
                title = "Count",
                description = "How many images are generated.",
                unit = "images",
                defaultValue = "500",
                minimum = 1,
                maximum = 100_000)
        int count,

        @Parameter(
                title = "Rows",
                description = "Rows of an image; one of them carries the signal.",
                unit = "pixels",
                defaultValue = "16",
                minimum = 1,
                maximum = 1024)
        int rows,

        @Parameter(
                title = "Row length",
                description = "Pixels of a row.",
                unit = "pixels",
                defaultValue = "32",
                minimum = 1,
                maximum = 1024)
        int length,

        @Parameter(
                title = "Noise variance",
                description =
                        "Expected squared norm of a row of noise; the signal's is 1. Images of different variances have"
                                + " the same draws.",
                defaultValue = "1",
                minimum = 0,
                maximum = 1_000_000)
        double variance) {}
