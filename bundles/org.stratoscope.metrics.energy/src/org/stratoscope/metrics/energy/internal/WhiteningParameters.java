package org.stratoscope.metrics.energy.internal;

import org.stratoscope.api.parameters.Parameter;

/** Over which images and displacements whitening is measured, and against how many random banks. */
public record WhiteningParameters(
        @Parameter(
                title = "Images",
                description =
                        "Number of images over which responses are correlated: the first ones of the training data"
                                + " where they are known, else of the probe.",
                unit = "images",
                defaultValue = "1000",
                minimum = 1)
        int images,

        @Parameter(
                title = "Greatest displacement",
                description = "Displacements from 0 to this one are reported, as far as the images are large enough.",
                unit = "pixels",
                defaultValue = "15",
                minimum = 1,
                maximum = 256)
        int lags,

        @Parameter(
                title = "Random banks",
                description = "Number of banks of random filters whose mean is reported.",
                defaultValue = "20",
                minimum = 2,
                maximum = 1000)
        int randomBanks,

        @Parameter(
                title = "Random filters",
                description = "Number of filters in each random bank.",
                unit = "filters",
                defaultValue = "64",
                minimum = 1,
                maximum = 4096)
        int randomFilters) {}
