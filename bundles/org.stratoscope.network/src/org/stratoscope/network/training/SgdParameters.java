package org.stratoscope.network.training;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link SgdTrainer}. */
record SgdParameters(
        @Parameter(
                title = "Epochs",
                description = "How often every image is used.",
                defaultValue = "10",
                minimum = 0,
                maximum = 1_000_000)
        int epochs,

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
                title = "Weight decay",
                description = "Share of each weight that is added to its gradient.",
                defaultValue = "0.0005",
                minimum = 0)
        double weightDecay,

        @Parameter(
                title = "Decay one-dimensional parameters",
                description = "Whether weight decay also acts on biases and on the scales of normalisations.",
                defaultValue = "false")
        boolean decayOneDimensional,

        @Parameter(
                title = "Batch size",
                description = "Images in each step.",
                defaultValue = "128",
                minimum = 1,
                maximum = 1_000_000)
        int batchSize,

        @Parameter(
                title = "Drop last batch",
                description = "Whether the images left over at the end of an epoch are skipped when they do not fill a"
                        + " batch.",
                defaultValue = "false")
        boolean dropLast,

        @Parameter(
                title = "Schedule",
                description = "How the learning rate changes from epoch to epoch: not at all, along half a cosine to"
                        + " zero, or by a factor every few epochs.",
                defaultValue = "cosine")
        Schedule schedule,

        @Parameter(
                title = "Cosine length",
                description =
                        "Length of the half cosine as a fraction of the training; behind it the rate climbs again."
                                + " Tomasini et al. 2022 use 0.8.",
                defaultValue = "1",
                minimum = 1e-6,
                maximum = 1e6)
        double cosineFraction,

        @Parameter(
                title = "Epochs between steps",
                description = "For the step schedule: epochs between two changes of the learning rate.",
                defaultValue = "30",
                minimum = 1)
        int stepEpochs,

        @Parameter(
                title = "Step factor",
                description = "For the step schedule: what the learning rate is multiplied by.",
                defaultValue = "0.1",
                minimum = 0)
        double stepFactor,

        @Parameter(
                title = "Loss",
                description = "Cross-entropy, or the hinge loss max(0, 1 - y f) of every output.",
                defaultValue = "cross-entropy")
        Loss loss,

        @Parameter(
                title = "Stop at zero loss",
                description =
                        "Whether training ends after the first epoch whose mean loss is exactly zero, which only the"
                                + " hinge loss reaches.",
                defaultValue = "false")
        boolean stopAtZeroLoss) {

    LearningRate learningRates() {
        return new LearningRate(learningRate, schedule, epochs, cosineFraction, stepEpochs, stepFactor);
    }
}
