package org.stratoscope.networks.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.FixedOutputsArchitecture;

/** Where the weights of an architecture come from and how many outputs they make; shared by all of them. */
record WeightParameters(
        @Parameter(
                title = "Weights",
                description = "A .safetensors file or a PyTorch checkpoint (.pth, .pt, .th) to take the weights from;"
                        + " random weights without one.")
        Optional<Path> weights,

        @Parameter(
                title = "Outputs",
                description = "Number of outputs; without it there is one for each class. A single output tells two"
                        + " classes apart when it is trained with the hinge or the squared loss.",
                minimum = 1,
                maximum = 65536)
        Optional<Integer> outputs) {

    Architecture of(Architecture architecture) {
        return outputs.isPresent() ? new FixedOutputsArchitecture(architecture, outputs.get()) : architecture;
    }
}
