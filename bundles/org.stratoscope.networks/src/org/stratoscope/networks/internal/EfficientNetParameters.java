package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.EfficientNetArchitecture;

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

        @Inlined FrameParameters frame,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    @Override
    public Architecture architecture() {
        return frame.around(new EfficientNetArchitecture(widthMultiplier, dropout, dropConnect));
    }
}
