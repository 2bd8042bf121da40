package org.stratoscope.metrics.sensitivity.internal;

import org.stratoscope.api.parameters.Parameter;

/** Which filters are looked at. */
public record FilterModesParameters(
        @Parameter(
                title = "Smallest filter",
                description = "Convolutions with smaller filters are left out; 1 x 1 filters have a single mode.",
                unit = "pixels",
                defaultValue = "2",
                minimum = 1)
        int smallestFilter) {}
