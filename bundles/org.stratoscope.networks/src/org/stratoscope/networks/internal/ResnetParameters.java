package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.ResnetArchitecture;
import org.stratoscope.networks.ResnetArchitecture.Stem;

/** The parameters of {@link Resnet}. */
record ResnetParameters(
        @Parameter(
                title = "Depth",
                description = "Number of layers with weights: 18, 34, 50, 101 or 152.",
                defaultValue = "18",
                minimum = 18,
                maximum = 152)
        int depth,

        @Parameter(
                title = "Stem",
                description =
                        "How the network begins: cifar with a 3 x 3 convolution, imagenet with 7 x 7 and a maximum.",
                defaultValue = "cifar")
        Stem stem,

        @Parameter(
                title = "Width",
                description = "Filters of the first stage; each further stage has twice as many.",
                defaultValue = "64",
                minimum = 1,
                maximum = 4096)
        int width,

        @Inlined FrameParameters frame,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    ResnetParameters {
        // Its constructor says what is wrong with the numbers.
        new ResnetArchitecture(depth, stem, width);
    }

    @Override
    public Architecture architecture() {
        return frame.around(new ResnetArchitecture(depth, stem, width));
    }
}
