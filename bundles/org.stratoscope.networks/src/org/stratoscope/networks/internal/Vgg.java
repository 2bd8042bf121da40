package org.stratoscope.networks.internal;

/** Builds or loads the networks of {@link VggParameters}. */
public final class Vgg extends ArchitectureComponent<VggParameters> {

    /** Called by the component runtime. */
    public Vgg() {
        super(
                VggParameters.class,
                "vgg",
                "VGG",
                "The plain networks of Simonyan and Zisserman 2015 (arXiv 1409.1556) with 11, 13, 16 or 19 layers, for small"
                        + " images or for ImageNet, with the tensor names of torchvision.");
    }
}
