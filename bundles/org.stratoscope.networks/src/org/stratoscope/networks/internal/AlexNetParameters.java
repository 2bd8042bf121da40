package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.AlexNetArchitecture;
import org.stratoscope.networks.AlexNetArchitecture.Variant;
import org.stratoscope.networks.Architecture;

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

        @Inlined FrameParameters frame,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    @Override
    public Architecture architecture() {
        return frame.around(new AlexNetArchitecture(variant, widthMultiplier));
    }
}
