package org.stratoscope.perturbations.internal;

import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;

/** Which pixels count as active, and where they may go. */
public record PixelMovesParameters(
        @Parameter(
                title = "Threshold",
                description = "Pixels whose magnitude exceeds it are active and move.",
                defaultValue = "0",
                minimum = 0)
        double threshold,

        @Parameter(
                title = "Block",
                description = "Length of the consecutive blocks that pixels of images of a single row do not leave: a"
                        + " move across the end of a block is undone. They move freely when it is absent.",
                unit = "pixels",
                minimum = 1)
        Optional<Integer> block) {}
