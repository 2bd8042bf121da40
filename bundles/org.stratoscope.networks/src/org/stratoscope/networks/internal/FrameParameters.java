package org.stratoscope.networks.internal;

import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.PaddedArchitecture;

/** The frame around images that architectures for larger ones need. */
record FrameParameters(
        @Parameter(
                title = "Padding of images",
                description =
                        "Zeros added on each side of every image first; 2 makes images of 28 x 28 fit networks for"
                                + " 32 x 32.",
                unit = "pixels",
                defaultValue = "0",
                minimum = 0,
                maximum = 1024)
        int padding) {

    Architecture around(Architecture inner) {
        return new PaddedArchitecture(inner, padding);
    }
}
