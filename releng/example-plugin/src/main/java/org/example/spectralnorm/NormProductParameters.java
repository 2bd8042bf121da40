package org.example.spectralnorm;

import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link NormProductView}. */
public record NormProductParameters(
        @Parameter(
                title = "Logarithmic",
                description = "Whether the vertical axis is logarithmic, on which equal norms make a straight line.",
                defaultValue = "true")
        boolean logarithmic) {}
