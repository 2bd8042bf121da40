package org.stratoscope.metrics.energy.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** Along which component energies are taken and how many classes they make. */
public record PatchEnergyLabelsParameters(
        @Inlined ComponentParameters chosen,

        @Parameter(
                title = "Classes",
                description = "Number of equally large classes, the first one with the most energy.",
                defaultValue = "10",
                minimum = 2,
                maximum = 1000)
        int classes) {}
