package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.FullyConnectedArchitecture;

/** The parameters of {@link FullyConnected}. */
record FullyConnectedParameters(
        @Parameter(
                title = "Layers",
                description = "Number of linear maps.",
                defaultValue = "4",
                minimum = 1,
                maximum = 64)
        int layers,

        @Parameter(
                title = "Width",
                description = "Outputs of every hidden map.",
                defaultValue = "64",
                minimum = 1,
                maximum = 65536)
        int width,

        @Parameter(
                title = "Scaled",
                description =
                        "Whether hidden maps are divided by the root of their number of inputs and the last one by that"
                                + " number; plain PyTorch layers otherwise.",
                defaultValue = "true")
        boolean scaled,

        @Parameter(
                title = "Activation",
                description = "The function after every hidden map; identity makes a linear network.",
                defaultValue = "relu")
        ActivationFunction activation,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    @Override
    public Architecture architecture() {
        return new FullyConnectedArchitecture(layers, width, scaled, activation);
    }
}
