package org.stratoscope.datasets.internal;

import org.stratoscope.api.parameters.Parameter;

/** The frame images are put into. */
public record NoiseFrameParameters(
        @Parameter(
                title = "Size",
                description = "Height and width of the frame; it must be larger than the images.",
                unit = "pixels",
                defaultValue = "42",
                minimum = 2,
                maximum = 1024)
        int size,

        @Parameter(
                title = "Noise level",
                description =
                        "The noise has half the root of this as its standard deviation. Different levels scale the"
                                + " same draws.",
                defaultValue = "1",
                minimum = 0,
                maximum = 1_000_000)
        double level) {}
