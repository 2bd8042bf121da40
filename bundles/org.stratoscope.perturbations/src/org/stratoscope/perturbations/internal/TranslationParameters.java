package org.stratoscope.perturbations.internal;

import org.stratoscope.api.parameters.Parameter;

/** How far and where images are moved. */
public record TranslationParameters(
        @Parameter(
                title = "Distance",
                description = "How far every image is moved; fractions are interpolated linearly.",
                unit = "pixels",
                defaultValue = "1",
                minimum = 0)
        double distance,

        @Parameter(
                title = "Direction",
                description = "Random for every image, or the same for all.",
                defaultValue = "random")
        Direction direction) {

    /** Where to. */
    public enum Direction {
        /** A uniform angle for every image. */
        RANDOM,
        /** To the right. */
        RIGHT,
        /** Downwards. */
        DOWN
    }
}
