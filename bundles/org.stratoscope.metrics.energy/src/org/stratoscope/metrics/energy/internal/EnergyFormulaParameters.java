package org.stratoscope.metrics.energy.internal;

import java.util.List;
import org.stratoscope.api.parameters.Parameter;

/** At which times the formula is evaluated, for which patches. */
public record EnergyFormulaParameters(
        @Parameter(
                title = "Images",
                description =
                        "Number of images whose patches give the standard deviations: the first ones of the training"
                                + " data where they are known, else of the probe.",
                unit = "images",
                defaultValue = "10000",
                minimum = 1)
        int images,

        @Parameter(
                title = "Times",
                description = "Number of steps times effective learning rate, in units of 1 / lambda^2, written such as"
                        + " 0.5/3/20.",
                defaultValue = "0.01/0.5/3/20/200/20000",
                minimum = 1e-12)
        List<Double> times) {}
