package org.stratoscope.networks.internal;

/** Builds or loads the networks of {@link LinearCnnParameters}. */
public final class LinearCnn extends ArchitectureComponent<LinearCnnParameters> {

    /** Called by the component runtime. */
    public LinearCnn() {
        super(
                LinearCnnParameters.class,
                "linear-cnn",
                "Linear CNN",
                "Filters, the mean over positions and the sum over filters, without any activation: the network whose training"
                        + " Chowers and Weiss 2023 (arXiv 2206.02454, section 3) solve.");
    }
}
