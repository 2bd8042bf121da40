package org.stratoscope.networks.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.PaddedArchitecture;
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

        @Parameter(
                title = "Padding of images",
                description =
                        "Zeros added on each side of every image first; 2 makes images of 28 x 28 fit networks for"
                                + " 32 x 32.",
                unit = "pixels",
                defaultValue = "0",
                minimum = 0,
                maximum = 1024)
        int padding,

        @Parameter(
                title = "Weights",
                description = "A .safetensors file or a PyTorch checkpoint (.pth, .pt, .th) to take the weights from;"
                        + " random weights without one.")
        Optional<Path> weights)
        implements ArchitectureParameters {

    ResnetParameters {
        // Its constructor says what is wrong with the numbers.
        new ResnetArchitecture(depth, stem, width);
    }

    @Override
    public Architecture architecture() {
        return new PaddedArchitecture(new ResnetArchitecture(depth, stem, width), padding);
    }
}
