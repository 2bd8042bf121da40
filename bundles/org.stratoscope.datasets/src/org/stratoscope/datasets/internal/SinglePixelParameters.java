package org.stratoscope.datasets.internal;

import org.stratoscope.api.parameters.Parameter;

/** The line that a single pixel is active on. */
public record SinglePixelParameters(
        @Parameter(
                title = "Side",
                description = "Length of the line, and number of images.",
                unit = "pixels",
                defaultValue = "1024",
                minimum = 2,
                maximum = 65_536)
        int side,

        @Parameter(
                title = "Amplitude",
                description = "Value of the active pixel.",
                defaultValue = "1",
                minimum = -1_000_000,
                maximum = 1_000_000)
        double amplitude) {}
