package org.stratoscope.network.training;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link AdamTrainer}. */
record AdamParameters(
        @Parameter(
                title = "Learning rate",
                description = "Size of the first steps.",
                defaultValue = "0.001",
                minimum = 0)
        double learningRate,

        @Parameter(
                title = "First moment",
                description = "Share of the mean gradient that is kept in each step (beta 1).",
                defaultValue = "0.9",
                minimum = 0,
                maximum = 0.999999)
        double beta1,

        @Parameter(
                title = "Second moment",
                description = "Share of the mean squared gradient that is kept in each step (beta 2).",
                defaultValue = "0.999",
                minimum = 0,
                maximum = 0.99999999)
        double beta2,

        @Parameter(
                title = "Epsilon",
                description = "Added to the root of the mean squared gradient.",
                defaultValue = "1e-8",
                minimum = 0)
        double epsilon,

        @Parameter(
                title = "Weight decay",
                description = "Share of each weight that is added to its gradient.",
                defaultValue = "0",
                minimum = 0)
        double weightDecay,

        @Inlined TrainingParameters training) {}
