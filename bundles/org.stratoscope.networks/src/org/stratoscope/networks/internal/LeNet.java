package org.stratoscope.networks.internal;

/** Builds or loads the networks of {@link LeNetParameters}. */
public final class LeNet extends ArchitectureComponent<LeNetParameters> {

    /** Called by the component runtime. */
    public LeNet() {
        super(
                LeNetParameters.class,
                "lenet",
                "LeNet",
                "Two convolutions with pooling and three linear maps, after LeCun et al. 1998.");
    }
}
