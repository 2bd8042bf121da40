package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.CifarResnet;
import org.stratoscope.networks.CifarResnet.Shortcut;

/** The parameters of {@link ResnetCifar}. */
record ResnetCifarParameters(
        @Parameter(
                title = "Depth",
                description = "Number of layers with weights: 6n + 2, such as 20, 32, 44, 56 or 110.",
                defaultValue = "20",
                minimum = 8,
                maximum = 1202)
        int depth,

        @Parameter(
                title = "Shortcut",
                description = "What replaces the identity where the shape changes: A pads channels with zeros, B uses a"
                        + " 1 x 1 convolution with batch normalisation.",
                defaultValue = "A")
        Shortcut shortcut,

        @Parameter(
                title = "Width",
                description = "Filters of the first stage; the second has twice and the third four times as many.",
                defaultValue = "16",
                minimum = 1,
                maximum = 1024)
        int width,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    ResnetCifarParameters {
        // Its constructor says what is wrong with the numbers.
        new CifarResnet(depth, shortcut, width);
    }

    @Override
    public CifarResnet architecture() {
        return new CifarResnet(depth, shortcut, width);
    }
}
