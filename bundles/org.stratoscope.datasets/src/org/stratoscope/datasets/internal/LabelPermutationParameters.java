package org.stratoscope.datasets.internal;

import org.stratoscope.api.parameters.Parameter;

/** How many labels are permuted. */
public record LabelPermutationParameters(
        @Parameter(
                title = "Share",
                description = "Share of the images that exchange their labels among themselves; every class keeps its"
                        + " number of images.",
                defaultValue = "1",
                minimum = 0,
                maximum = 1)
        double share) {}
