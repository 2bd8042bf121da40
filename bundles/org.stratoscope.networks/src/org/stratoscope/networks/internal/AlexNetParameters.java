package org.stratoscope.networks.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.AlexNetArchitecture;
import org.stratoscope.networks.AlexNetArchitecture.Variant;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.PaddedArchitecture;

/** The parameters of {@link AlexNet}. */
record AlexNetParameters(
        @Parameter(
                title = "Variant",
                description = "The images it is made for: cifar has filters of 3 x 3, imagenet those of torchvision.",
                defaultValue = "cifar")
        Variant variant,

        @Parameter(
                title = "Width multiplier",
                description = "Share of the published number of filters.",
                defaultValue = "1",
                minimum = 0.001,
                maximum = 16)
        double widthMultiplier,

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
        return new PaddedArchitecture(new AlexNetArchitecture(variant, widthMultiplier), padding);
    }
}
