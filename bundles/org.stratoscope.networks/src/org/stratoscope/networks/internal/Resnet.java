package org.stratoscope.networks.internal;

/** Builds or loads the networks of {@link ResnetParameters}. */
public final class Resnet extends ArchitectureComponent<ResnetParameters> {

    /** Called by the component runtime. */
    public Resnet() {
        super(
                ResnetParameters.class,
                "resnet",
                "ResNet",
                "The residual networks of He et al. 2016 (arXiv 1512.03385) with 18 to 152 layers and four stages, for small images"
                        + " or for ImageNet, with the tensor names of their widespread implementations.");
    }
}
