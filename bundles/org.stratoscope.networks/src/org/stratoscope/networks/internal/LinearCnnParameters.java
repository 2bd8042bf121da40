package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.LinearCnnArchitecture;

/** The parameters of {@link LinearCnn}. */
record LinearCnnParameters(
        @Parameter(
                title = "Filters",
                description = "Number of filters.",
                defaultValue = "100",
                minimum = 1,
                maximum = 65536)
        int filters,

        @Parameter(
                title = "Kernel size",
                description = "Height and width of every filter.",
                unit = "pixels",
                defaultValue = "3",
                minimum = 1,
                maximum = 64)
        int kernel,

        @Parameter(
                title = "Trained head",
                description = "Whether a linear map to the classes replaces the sum over filters.",
                defaultValue = "false")
        boolean trainedHead,

        @Parameter(
                title = "Initial standard deviation",
                description = "Standard deviation of the initial weights.",
                defaultValue = "0.01",
                minimum = 0)
        double standardDeviation,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    @Override
    public Architecture architecture() {
        return new LinearCnnArchitecture(filters, kernel, trainedHead, standardDeviation);
    }
}
