package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.LeNetArchitecture;
import org.stratoscope.networks.LeNetArchitecture.Sizes;
import org.stratoscope.networks.Pooling;

/** The parameters of {@link LeNet}. */
record LeNetParameters(
        @Parameter(
                title = "Kernel size",
                description = "Height and width of every filter.",
                unit = "pixels",
                defaultValue = "5",
                minimum = 1,
                maximum = 64)
        int kernel,

        @Parameter(
                title = "First width",
                description = "Filters of the first convolution.",
                defaultValue = "6",
                minimum = 1,
                maximum = 65536)
        int first,

        @Parameter(
                title = "Second width",
                description = "Filters of the second convolution.",
                defaultValue = "16",
                minimum = 1,
                maximum = 65536)
        int second,

        @Parameter(
                title = "Third width",
                description = "Outputs of the first linear map.",
                defaultValue = "120",
                minimum = 1,
                maximum = 65536)
        int third,

        @Parameter(
                title = "Fourth width",
                description = "Outputs of the second linear map.",
                defaultValue = "84",
                minimum = 1,
                maximum = 65536)
        int fourth,

        @Parameter(
                title = "Pooling",
                description = "How images are reduced: the maximum or the mean over windows, or every second row and"
                        + " column.",
                defaultValue = "max")
        Pooling pooling,

        @Parameter(
                title = "Activation",
                description = "The function after every convolution; identity makes a linear network.",
                defaultValue = "relu")
        ActivationFunction activation,

        @Parameter(title = "Bias", description = "Whether convolutions add a bias.", defaultValue = "true")
        boolean bias,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    @Override
    public Architecture architecture() {
        return new LeNetArchitecture(kernel, new Sizes(first, second, third, fourth), pooling, activation, bias);
    }
}
