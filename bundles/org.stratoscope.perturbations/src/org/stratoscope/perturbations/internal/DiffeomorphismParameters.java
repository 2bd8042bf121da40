package org.stratoscope.perturbations.internal;

import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.perturbations.Interpolation;
import org.stratoscope.perturbations.ModeSet;

/** The ensemble of deformations. */
public record DiffeomorphismParameters(
        @Parameter(
                title = "Cut-off",
                description = "Highest frequency of the displacement field, c; at least 2.",
                defaultValue = "3",
                minimum = 1,
                maximum = 64)
        int cutoff,

        @Parameter(
                title = "Displacement",
                description = "Typical displacement, delta; 1 when neither displacement nor temperature is given.",
                unit = "pixels",
                minimum = 0,
                maximum = 10_000)
        Optional<Double> displacement,

        @Parameter(
                title = "Temperature",
                description = "T, instead of the displacement.",
                minimum = 0,
                maximum = 1_000_000)
        Optional<Double> temperature,

        @Parameter(
                title = "Modes",
                description =
                        "Which modes the cut-off keeps: as the published code does, or strictly as the paper's text.",
                defaultValue = "code")
        ModeSet modes,

        @Parameter(
                title = "Interpolation",
                description = "How pixels are read where the field leads between them: linearly between four; from all,"
                        + " with Gaussian weights of 0.4715 pixels, which also smooths the images that the deformed ones"
                        + " are compared with; or from the nearest.",
                defaultValue = "linear")
        Interpolation interpolation) {

    public DiffeomorphismParameters {
        if (cutoff == 1) {
            throw new IllegalArgumentException("'cutoff' must be at least 2: temperature and displacement are related"
                    + " through ln c, and ln 1 = 0");
        }
        if (displacement.isPresent() && temperature.isPresent()) {
            throw new IllegalArgumentException("'displacement' and 'temperature' exclude each other; give one of them");
        }
    }
}
