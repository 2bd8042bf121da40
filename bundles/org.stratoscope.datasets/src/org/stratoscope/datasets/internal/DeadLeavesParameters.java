package org.stratoscope.datasets.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** How dead-leaves images are generated. */
public record DeadLeavesParameters(
        @Parameter(
                title = "Split",
                description = "Training and test images come from different streams and never coincide.",
                defaultValue = "train")
        Split split,

        @Parameter(
                title = "Count",
                description = "How many images are generated.",
                unit = "images",
                defaultValue = "1000",
                minimum = 1,
                maximum = 100000)
        int count,

        @Parameter(
                title = "Side",
                description = "Height and width of the images.",
                unit = "pixels",
                defaultValue = "32",
                minimum = 8,
                maximum = 256)
        int side,

        @Parameter(
                title = "Smallest radius",
                description = "The power law of leaf radii starts here.",
                unit = "pixels",
                defaultValue = "1.5",
                minimum = 0.5,
                maximum = 64)
        double smallestRadius,

        @Parameter(
                title = "Largest radius",
                description = "The power law of leaf radii ends here.",
                unit = "pixels",
                defaultValue = "16",
                minimum = 1,
                maximum = 256)
        double largestRadius,

        @Inlined ImageNoise noise) {

    public DeadLeavesParameters {
        if (smallestRadius >= largestRadius) {
            throw new IllegalArgumentException("'largestRadius' must be greater than 'smallestRadius'");
        }
    }
}
