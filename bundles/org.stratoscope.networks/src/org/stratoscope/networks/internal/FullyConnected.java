package org.stratoscope.networks.internal;

/** Builds or loads the networks of {@link FullyConnectedParameters}. */
public final class FullyConnected extends ArchitectureComponent<FullyConnectedParameters> {

    /** Called by the component runtime. */
    public FullyConnected() {
        super(
                FullyConnectedParameters.class,
                "fully-connected",
                "Fully connected network",
                "Linear maps of all pixels with an activation between them, in the parametrisation of Petrini et al. 2021 (arXiv"
                        + " 2105.02468): DenseNetL2, L4 and L6 with 2, 4 and 6 layers.");
    }
}
