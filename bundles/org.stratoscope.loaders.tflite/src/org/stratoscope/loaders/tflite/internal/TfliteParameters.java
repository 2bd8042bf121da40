package org.stratoscope.loaders.tflite.internal;

import java.nio.file.Path;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link Tflite}. */
record TfliteParameters(
        @Parameter(title = "File", description = "A TensorFlow Lite file (.tflite) with floating-point weights.")
        Path file) {}
