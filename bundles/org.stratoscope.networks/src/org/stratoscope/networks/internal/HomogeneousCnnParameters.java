package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.HomogeneousCnnArchitecture;

/** The parameters of {@link HomogeneousCnn}. */
record HomogeneousCnnParameters(
        @Parameter(
                title = "Layers",
                description = "Number of convolutions.",
                defaultValue = "8",
                minimum = 1,
                maximum = 1024)
        int layers,

        @Parameter(
                title = "Filter length",
                description = "Positions that a filter sees along each axis; at least the stride.",
                unit = "pixels",
                defaultValue = "2",
                minimum = 1,
                maximum = 1024)
        int filter,

        @Parameter(
                title = "Stride",
                description = "Distance between two positions of a filter along each axis.",
                unit = "pixels",
                defaultValue = "2",
                minimum = 1,
                maximum = 1024)
        int stride) {

    HomogeneousCnnParameters {
        // Refuses what does not fit together before anything is built.
        new HomogeneousCnnArchitecture(layers, filter, stride);
    }

    HomogeneousCnnArchitecture architecture() {
        return new HomogeneousCnnArchitecture(layers, filter, stride);
    }
}
