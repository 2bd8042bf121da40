package org.stratoscope.perturbations.internal;

import org.stratoscope.api.parameters.Parameter;

/** The strength of white noise. */
public record NoiseParameters(
        @Parameter(
                title = "Norm",
                description = "Euclidean norm of the noise added to every image, in units of the normalised pixels.",
                defaultValue = "10",
                minimum = 0)
        double norm) {}
