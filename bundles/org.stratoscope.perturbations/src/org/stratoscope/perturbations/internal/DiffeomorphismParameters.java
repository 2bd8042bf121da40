package org.stratoscope.perturbations.internal;

import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.perturbations.ModeSet;

/** The ensemble of deformations. */
public record DiffeomorphismParameters(
        @Parameter(
                title = "Cut-off",
                description = "Highest frequency of the displacement field, c.",
                defaultValue = "3",
                minimum = 2,
                maximum = 64)
        int cutoff,

        @Parameter(
                title = "Displacement",
                description = "Typical displacement, delta; 1 when neither displacement nor temperature is given.",
                unit = "pixels",
                minimum = 0)
        Optional<Double> displacement,

        @Parameter(title = "Temperature", description = "T, instead of the displacement.", minimum = 0)
        Optional<Double> temperature,

        @Parameter(
                title = "Modes",
                description =
                        "Which modes the cut-off keeps: as the published code does, or strictly as the paper's text.",
                defaultValue = "code")
        ModeSet modes) {

    public DiffeomorphismParameters {
        if (displacement.isPresent() && temperature.isPresent()) {
            throw new IllegalArgumentException("'displacement' and 'temperature' exclude each other; give one of them");
        }
    }
}
