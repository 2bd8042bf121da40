package org.stratoscope.loaders.onnx.internal;

import java.nio.file.Path;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link OnnxNetwork}. */
record OnnxParameters(
        @Parameter(title = "File", description = "An ONNX file (.onnx) with one image input.")
        Path file) {}
