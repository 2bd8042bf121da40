package org.stratoscope.metrics.energy.internal;

import org.stratoscope.api.parameters.Inlined;
import org.stratoscope.api.parameters.Parameter;

/** Which component of patches is made stronger, and by how much. */
public record PatchScalingParameters(
        @Inlined ComponentParameters chosen,

        @Parameter(
                title = "Factor",
                description =
                        "The coefficient of the component is multiplied by it, and so is the standard deviation of"
                                + " the patches along it.",
                defaultValue = "5",
                minimum = 0)
        double factor) {}
