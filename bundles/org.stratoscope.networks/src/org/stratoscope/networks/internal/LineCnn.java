package org.stratoscope.networks.internal;

/** Builds or loads the networks of {@link LineCnnParameters}. */
public final class LineCnn extends ArchitectureComponent<LineCnnParameters> {

    /** Called by the component runtime. */
    public LineCnn() {
        super(
                LineCnnParameters.class,
                "cnn-1d",
                "One-dimensional CNN",
                "Convolutions along a line with circular padding, the mean over positions and a linear read-out, in the"
                        + " parametrisation of Tomasini et al. 2022 (arXiv 2210.01506, section 4). Images have height 1.");
    }
}
