package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.initialization.Initialization;
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

        @Parameter(
                title = "Bias",
                description = "Whether maps have a bias; the last scaled one never has.",
                defaultValue = "true")
        boolean bias,

        @Parameter(
                title = "Initialisation",
                description =
                        "Weights before training: usual is standard normal for scaled networks and PyTorch's default"
                                + " for others, normal has one standard deviation everywhere and no biases, identity begins every"
                                + " map as a multiple of the identity, which is balanced when the width is at most the number of"
                                + " inputs and of outputs.",
                defaultValue = "usual")
        InitializationChoice initialization,

        @Parameter(
                title = "Initial scale",
                description = "Standard deviation of the normal initialisation, or the multiple of the identity.",
                defaultValue = "0.05",
                minimum = 0)
        double scale,

        @Inlined WeightParameters source)
        implements ArchitectureParameters {

    /** The rules for initial weights that can be chosen by name. */
    enum InitializationChoice {
        /** The one of the parametrisation. */
        USUAL,
        /** Normal with one standard deviation. */
        NORMAL,
        /** A multiple of the identity. */
        IDENTITY
    }

    @Override
    public Architecture architecture() {
        return new FullyConnectedArchitecture(layers, width, scaled, activation, bias);
    }

    @Override
    public Initialization rule() {
        return switch (initialization) {
            case USUAL -> architecture().initialization();
            case NORMAL -> new Initialization.Normal(scale);
            case IDENTITY -> new Initialization.ScaledIdentity(scale);
        };
    }
}
