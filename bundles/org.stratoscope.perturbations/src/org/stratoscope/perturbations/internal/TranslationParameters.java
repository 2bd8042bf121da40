package org.stratoscope.perturbations.internal;

import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.perturbations.Border;

/** How far and where images are moved. */
public record TranslationParameters(
        @Parameter(
                title = "Distance",
                description = "How far every image is moved; fractions are interpolated linearly.",
                unit = "pixels",
                defaultValue = "1",
                minimum = 0,
                maximum = 1_000_000)
        double distance,

        @Parameter(
                title = "Direction",
                description =
                        "Random for every image, or the same for all; images of a single row move left or right at"
                                + " random.",
                defaultValue = "random")
        Direction direction,

        @Parameter(
                title = "Border",
                description = "What moves into the image: its border, repeated, or what left it on the other side.",
                defaultValue = "repeat")
        Border border) {

    /** Where to. */
    public enum Direction {
        /** A uniform angle for every image. */
        RANDOM,
        /** To the right. */
        RIGHT,
        /** Downwards. */
        DOWN,
        /** To the left. */
        LEFT,
        /** Upwards. */
        UP
    }
}
