package org.stratoscope.loaders.keras.internal;

import java.nio.file.Path;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link Keras}. */
record KerasParameters(
        @Parameter(title = "File", description = "An HDF5 file (.h5) that model.save of Keras wrote.")
        Path file) {}
