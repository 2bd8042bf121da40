package org.stratoscope.metrics.energy.internal;

import org.stratoscope.api.parameters.Parameter;

/** The gradient descent that is solved; it has to be that of the trainer for a comparison with what was trained. */
public record LinearCnnTheoryParameters(
        @Parameter(
                title = "Images",
                description = "Number of images: the first ones of the training data where they are known, else of the"
                        + " probe. All of them for a comparison with what was trained.",
                unit = "images",
                defaultValue = "100000",
                minimum = 2)
        int images,

        @Parameter(
                title = "Learning rate",
                description = "Step of the gradient descent, as given to the trainer.",
                defaultValue = "0.01",
                minimum = 0)
        double learningRate,

        @Parameter(
                title = "Steps",
                description = "Number of steps; with full batches the number of epochs.",
                unit = "steps",
                defaultValue = "100",
                minimum = 1,
                maximum = 1_000_000_000)
        int steps) {}
