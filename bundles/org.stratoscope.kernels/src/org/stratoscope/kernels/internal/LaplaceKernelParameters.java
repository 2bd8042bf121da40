package org.stratoscope.kernels.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.kernels.LaplaceKernel;

/** The parameters of {@link LaplaceKernelNetwork}. */
record LaplaceKernelParameters(
        @Parameter(
                title = "Bandwidth",
                description = "The distance L over which exp(-distance / L) falls to 1/e, in the units of the images.",
                defaultValue = "10",
                minimum = 1e-12)
        double bandwidth,

        @Parameter(
                title = "Weights",
                description = "A .safetensors file of a fitted machine that was kept; without one the machine is not"
                        + " fitted.")
        Optional<Path> weights) {

    LaplaceKernel value() {
        return new LaplaceKernel(bandwidth);
    }
}
