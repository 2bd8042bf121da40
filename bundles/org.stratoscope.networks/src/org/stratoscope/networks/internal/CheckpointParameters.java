package org.stratoscope.networks.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link Checkpoint}. */
record CheckpointParameters(
        @Parameter(
                title = "File",
                description = "A PyTorch checkpoint (.pth, .pt, .th) or a .safetensors file with the tensors of a"
                        + " network.")
        Path file,

        @Parameter(
                title = "Architecture",
                description =
                        "The network and its parameters, such as vgg:depth=11,batchNormalization=true; inferred from"
                                + " the tensors where neither this nor a layer list is given.")
        Optional<String> architecture,

        @Parameter(title = "Layer list", description = "A text file that describes the network, one line a layer.")
        Optional<Path> layers,

        @Parameter(
                title = "Rename",
                description = "How tensors of the file are renamed first, such as encoder.*->features.* with semicolons"
                        + " between rules.")
        Optional<String> rename) {

    CheckpointParameters {
        if (architecture.isPresent() && layers.isPresent()) {
            throw new IllegalArgumentException("Give either 'architecture' or 'layers', not both.");
        }
    }
}
