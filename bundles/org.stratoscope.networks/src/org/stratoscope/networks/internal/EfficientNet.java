package org.stratoscope.networks.internal;

/** Builds or loads the networks of {@link EfficientNetParameters}. */
public final class EfficientNet extends ArchitectureComponent<EfficientNetParameters> {

    /** Called by the component runtime. */
    public EfficientNet() {
        super(
                EfficientNetParameters.class,
                "efficientnet-b0",
                "EfficientNet-B0",
                "The inverted bottlenecks with squeeze and excitation of Tan and Le 2019 (arXiv 1905.11946), for small images.");
    }
}
