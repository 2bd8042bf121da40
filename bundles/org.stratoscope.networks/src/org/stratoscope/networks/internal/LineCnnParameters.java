package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.LineCnnArchitecture;

/** The parameters of {@link LineCnn}. */
record LineCnnParameters(
        @Parameter(
                title = "Layers",
                description = "Number of convolutions.",
                defaultValue = "7",
                minimum = 1,
                maximum = 64)
        int layers,

        @Parameter(
                title = "Width",
                description = "Filters of every layer.",
                defaultValue = "1000",
                minimum = 1,
                maximum = 65536)
        int width,

        @Parameter(
                title = "Filter length",
                description = "Positions that a filter sees.",
                unit = "pixels",
                defaultValue = "2",
                minimum = 1,
                maximum = 1024)
        int filter,

        @Parameter(
                title = "Stride",
                description = "Distance between two positions of a filter.",
                unit = "pixels",
                defaultValue = "2",
                minimum = 1,
                maximum = 1024)
        int stride,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    @Override
    public Architecture architecture() {
        return new LineCnnArchitecture(layers, width, filter, stride);
    }
}
