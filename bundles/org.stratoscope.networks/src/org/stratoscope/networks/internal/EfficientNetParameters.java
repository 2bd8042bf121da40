package org.stratoscope.networks.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.EfficientNetArchitecture;
import org.stratoscope.networks.PaddedArchitecture;

/** The parameters of {@link EfficientNet}. */
record EfficientNetParameters(
        @Parameter(
                title = "Width multiplier",
                description = "Share of the published number of filters.",
                defaultValue = "1",
                minimum = 0.001,
                maximum = 16)
        double widthMultiplier,

        @Parameter(
                title = "Dropout",
                description = "Share of features that are zero in a training step.",
                defaultValue = "0.2",
                minimum = 0,
                maximum = 0.99)
        double dropout,

        @Parameter(
                title = "Drop connect",
                description =
                        "How often the last block loses its residual branch in a training step; earlier ones less.",
                defaultValue = "0.2",
                minimum = 0,
                maximum = 0.99)
        double dropConnect,

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

    @Override
    public Architecture architecture() {
        return new PaddedArchitecture(new EfficientNetArchitecture(widthMultiplier, dropout, dropConnect), padding);
    }
}
