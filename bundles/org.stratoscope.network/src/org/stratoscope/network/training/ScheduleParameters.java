package org.stratoscope.network.training;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of a learning rate that changes. */
record ScheduleParameters(
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
        double stepFactor) {}
