package org.example.spectralnorm;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link SpectralNormMetric}. */
public record SpectralNormParameters(
        @Parameter(
                title = "Relative to the Frobenius norm",
                description =
                        "Whether each norm is divided by the Frobenius norm of the same weights: 1 means rank one.",
                defaultValue = "false")
        boolean relative) {}
