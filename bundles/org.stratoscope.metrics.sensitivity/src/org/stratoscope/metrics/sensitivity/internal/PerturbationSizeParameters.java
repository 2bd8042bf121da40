package org.stratoscope.metrics.sensitivity.internal;

import org.stratoscope.api.parameters.Parameter;

/** How many images are perturbed. */
public record PerturbationSizeParameters(
        @Parameter(
                title = "Images",
                description = "Number of images: the first ones of the probe, or all when it has fewer.",
                unit = "images",
                defaultValue = "500",
                minimum = 1,
                maximum = 20000)
        int images) {}
