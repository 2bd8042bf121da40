package org.stratoscope.loaders.torch.internal;

import java.nio.file.Path;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link ProgramComponent}. */
record ProgramParameters(
        @Parameter(title = "File", description = "A TorchScript program (.pt) that torch.jit.save wrote.")
        Path file,

        @Parameter(
                title = "Trust the author",
                description =
                        "Whether the program may be run. It can do anything its author wants with the files and rights of"
                                + " this account; the component checkpoint takes the weights alone and runs nothing.",
                defaultValue = "false")
        boolean trust) {}
