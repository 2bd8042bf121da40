package org.stratoscope.network.training;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link SgdTrainer}. */
record SgdParameters(
        @Parameter(title = "Learning rate", description = "Size of the first steps.", defaultValue = "0.1", minimum = 0)
        double learningRate,

        @Parameter(
                title = "Momentum",
                description = "Share of the previous step that is kept, as PyTorch defines it.",
                defaultValue = "0.9",
                minimum = 0,
                maximum = 1)
        double momentum,

        @Parameter(
                title = "Nesterov momentum",
                description = "Whether each step also looks ahead along the momentum, as PyTorch defines it.",
                defaultValue = "false")
        boolean nesterov,

        @Parameter(
                title = "Weight decay",
                description = "Share of each weight that is added to its gradient.",
                defaultValue = "0.0005",
                minimum = 0)
        double weightDecay,

        @Inlined TrainingParameters training) {

    SgdParameters {
        if (nesterov && momentum == 0) {
            throw new IllegalArgumentException("'nesterov' needs a 'momentum' above 0");
        }
    }
}
