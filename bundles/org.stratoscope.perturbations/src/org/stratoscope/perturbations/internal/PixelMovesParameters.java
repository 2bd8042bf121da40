package org.stratoscope.perturbations.internal;

import org.stratoscope.api.parameters.Parameter;

/** Which pixels count as active. */
public record PixelMovesParameters(
        @Parameter(
                title = "Threshold",
                description = "Pixels whose magnitude exceeds it are active and move.",
                defaultValue = "0",
                minimum = 0)
        double threshold) {}
