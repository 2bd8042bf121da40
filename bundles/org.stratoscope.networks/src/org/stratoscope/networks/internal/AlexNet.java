package org.stratoscope.networks.internal;

/** Builds or loads the networks of {@link AlexNetParameters}. */
public final class AlexNet extends ArchitectureComponent<AlexNetParameters> {

    /** Called by the component runtime. */
    public AlexNet() {
        super(
                AlexNetParameters.class,
                "alexnet",
                "AlexNet",
                "The network of Krizhevsky 2014 (arXiv 1404.5997) with the tensor names of torchvision, for ImageNet or with 3 x 3"
                        + " filters for small images.");
    }
}
