package org.stratoscope.networks.internal;

/** Builds or loads plain convolutional networks of free size. */
public final class SimpleCnn extends ArchitectureComponent<SimpleCnnParameters> {

    /** Called by the component runtime. */
    public SimpleCnn() {
        super(
                SimpleCnnParameters.class,
                "simple-cnn",
                "Simple CNN",
                "A plain stack of convolutions with free widths, kernel size, reduction, normalisation and activation, and"
                        + " a linear map at the end. Small ones train in seconds.");
    }
}
