package org.stratoscope.metrics.agop.internal;

import java.util.Optional;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.parameters.Parameter;

/** Which images, layers and outputs give the gradients, and what they are compared with. */
public record AgopCorrelationParameters(
        @Parameter(
                title = "Images",
                description =
                        "Number of images whose gradients are averaged: the first ones of the probe, or all when it"
                                + " has fewer.",
                unit = "images",
                defaultValue = "100",
                minimum = 1)
        int images,

        @Parameter(
                title = "Batch size",
                description = "Images that go through the network together.",
                unit = "images",
                defaultValue = "50",
                minimum = 1,
                maximum = 4096)
        int batchSize,

        @Parameter(
                title = "Layers",
                description = "Convolutions; linear layers, whose inputs are one patch each; or all of both.",
                defaultValue = "convolutions")
        Layers layers,

        @Parameter(
                title = "Outputs",
                description = "Exact: the gradient of every output; or sketched: gradients of sums of all outputs with"
                        + " random signs, which takes less time with many outputs.",
                defaultValue = "exact")
        Outputs outputs,

        @Parameter(
                title = "Sketches",
                description = "How many sums with random signs are taken for each image at most.",
                defaultValue = "16",
                minimum = 2,
                maximum = 100000)
        int sketches,

        @Parameter(
                title = "Tolerance",
                description =
                        "Sketches are repeated until the standard error they cause in agop_pearson is at most this in"
                                + " every layer; 0 takes them all.",
                defaultValue = "0.01",
                minimum = 0,
                maximum = 1)
        double tolerance,

        @Parameter(
                title = "Share of positions",
                description =
                        "The share of the positions of each image and layer whose gradients count, drawn at random; at"
                                + " least one.",
                defaultValue = "1",
                minimum = 0,
                maximum = 1)
        double positions,

        @Parameter(
                title = "Square root",
                description = "Whether the filter covariance is compared with the square root of G too, as"
                        + " agop_pearson@sqrt and agop_cosine@sqrt; in wide layers its eigenvectors take longer than all"
                        + " the rest.",
                defaultValue = "true")
        boolean root,

        @Parameter(
                title = "Exponent",
                description = "Also compares with G to this power, as agop_pearson@power and agop_cosine@power.",
                minimum = 0.01,
                maximum = 10)
        Optional<Double> exponent,

        @Parameter(
                title = "Subtract mean gradient",
                description = "Whether the mean over all patches of the gradient of each output is subtracted first, so"
                        + " that G is a covariance.",
                defaultValue = "false")
        boolean subtractMean,

        @Parameter(
                title = "As released code",
                description = "Leaves out the bias of a convolution while its own gradients are taken, as the published"
                        + " code does; every convolution with bias then takes a pass of its own.",
                defaultValue = "false")
        boolean released) {

    /** Which layers are measured. */
    public enum Layers {
        CONVOLUTIONS,
        LINEAR,
        ALL;

        boolean includes(LayerKind kind) {
            return switch (this) {
                case CONVOLUTIONS -> kind == LayerKind.CONVOLUTION;
                case LINEAR -> kind == LayerKind.LINEAR;
                case ALL -> true;
            };
        }
    }

    /** How the sum over outputs is taken. */
    public enum Outputs {
        EXACT,
        SKETCHED
    }

    public AgopCorrelationParameters {
        if (positions == 0) {
            throw new IllegalArgumentException("'positions' must be above 0");
        }
        if (subtractMean && outputs == Outputs.SKETCHED) {
            throw new IllegalArgumentException(
                    "'subtractMean' needs the gradient of every output; set 'outputs' to exact");
        }
    }
}
