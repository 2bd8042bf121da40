package org.stratoscope.metrics.sensitivity.internal;

import org.stratoscope.api.parameters.Parameter;

/** How the sensitivities are estimated. */
public record SensitivityParameters(
        @Parameter(
                title = "Images",
                description = "Number of probing images, P: the first ones of the probe, or all when it has fewer.",
                unit = "images",
                defaultValue = "500",
                minimum = 2,
                maximum = 20000)
        int images,

        @Parameter(
                title = "Self-pairs",
                description = "Whether the denominator counts the pairs of an image with itself, as the published code"
                        + " does; without them D and G are smaller by (P - 1) / P.",
                defaultValue = "true")
        boolean selfPairs) {}
