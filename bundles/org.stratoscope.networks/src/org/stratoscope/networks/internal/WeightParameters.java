package org.stratoscope.networks.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;

/** Where the weights of an architecture come from; shared by all of them. */
record WeightParameters(
        @Parameter(
                title = "Weights",
                description = "A .safetensors file or a PyTorch checkpoint (.pth, .pt, .th) to take the weights from;"
                        + " random weights without one.")
        Optional<Path> weights) {}
