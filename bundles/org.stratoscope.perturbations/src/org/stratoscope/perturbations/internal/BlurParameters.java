package org.stratoscope.perturbations.internal;

import org.stratoscope.api.parameters.Parameter;

/** How strongly images are blurred. */
public record BlurParameters(
        @Parameter(
                title = "Width",
                description = "Standard deviation of the Gaussian.",
                unit = "pixels",
                defaultValue = "1",
                minimum = 0.01,
                maximum = 100)
        double width) {}
