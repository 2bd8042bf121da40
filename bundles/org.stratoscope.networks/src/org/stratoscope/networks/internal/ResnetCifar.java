package org.stratoscope.networks.internal;

/** Builds or loads the residual networks for CIFAR. */
public final class ResnetCifar extends ArchitectureComponent<ResnetCifarParameters> {

    /** Called by the component runtime. */
    public ResnetCifar() {
        super(
                ResnetCifarParameters.class,
                "resnet-cifar",
                "CIFAR ResNet",
                "The residual networks for small images of He et al. 2016 (arXiv 1512.03385, section 4.2), with parameter"
                        + " names of the widespread PyTorch implementation, whose checkpoints load.");
    }
}
