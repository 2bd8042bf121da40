package org.stratoscope.metrics.energy.internal;

import org.stratoscope.api.parameters.Parameter;

/** Which images labels are compared with. */
public record LabelCorrelationParameters(
        @Parameter(
                title = "Images",
                description =
                        "Number of labelled images: the first ones of the training data where they are known, else"
                                + " of the probe.",
                unit = "images",
                defaultValue = "10000",
                minimum = 2)
        int images) {}
