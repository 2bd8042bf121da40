package org.stratoscope.networks.internal;

import java.nio.file.Path;
import org.stratoscope.api.parameters.Parameter;

/** The parameters of {@link LayerListNetwork}. */
record LayerListParameters(
        @Parameter(title = "Layer list", description = "A text file that describes the network, one line a layer.")
        Path file) {}
