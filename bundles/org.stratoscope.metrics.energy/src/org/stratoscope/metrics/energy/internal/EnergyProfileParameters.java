package org.stratoscope.metrics.energy.internal;

import org.stratoscope.api.parameters.Parameter;

/** How patch statistics and profile are taken. */
public record EnergyProfileParameters(
        @Parameter(
                title = "Images",
                description = "Number of images whose patches give the basis: the first ones of the training data where"
                        + " they are known, else of the probe.",
                unit = "images",
                defaultValue = "10000",
                minimum = 1)
        int images,

        @Parameter(
                title = "Centred",
                description = "Whether the mean patch is subtracted before the principal components are taken.",
                defaultValue = "true")
        boolean centred,

        @Parameter(
                title = "Subtract initial weights",
                description = "Whether the profile is that of the change of the filters since initialisation, where the"
                        + " initial weights are known.",
                defaultValue = "true")
        boolean subtractInitial) {}
