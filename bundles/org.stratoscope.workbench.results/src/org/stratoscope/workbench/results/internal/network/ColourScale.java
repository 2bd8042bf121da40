package org.stratoscope.workbench.results.internal.network;

import java.util.Locale;
import org.stratoscope.task.inspection.PlainArray;

/**
 * Gives numbers colours, the same for all tiles: from dark to light where none is negative, and on both sides of a neutral
 * middle at zero otherwise.
 *
 * @param least the number at the scale's lower end
 * @param greatest the number at its upper end
 */
record ColourScale(float least, float greatest) {

    /** Nearly equal steps of lightness from violet to yellow. */
    private static final int[] SEQUENTIAL = {
        0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725
    };

    private static final int[] DIVERGING = {0x00446A, 0x0072B2, 0x8DBAD8, 0xEDEDED, 0xECB08A, 0xD55E00, 0x803900};

    /** The scale that shows all numbers; not finite ones do not count. */
    static ColourScale of(PlainArray array) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : array.values()) {
            if (Float.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (least > greatest) {
            return new ColourScale(0, 0);
        }
        float both = Math.max(-least, greatest);
        return least < 0 ? new ColourScale(-both, both) : new ColourScale(0, greatest);
    }

    /** The colour of a number as 0xRRGGBB; the middle one for what is no number. */
    int colour(float value) {
        int[] anchors = least < 0 ? DIVERGING : SEQUENTIAL;
        float share = share(value) * (anchors.length - 1);
        int below = Math.min((int) share, anchors.length - 2);
        float rest = share - below;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = anchors[below] >> shift & 0xFF;
            int to = anchors[below + 1] >> shift & 0xFF;
            colour |= Math.round(from + rest * (to - from)) << shift;
        }
        return colour;
    }

    /** Where a number lies between the ends, from 0 to 1. */
    float share(float value) {
        if (!Float.isFinite(value) || greatest <= least) {
            return least < 0 ? 0.5f : 0;
        }
        return Math.clamp((value - least) / (greatest - least), 0, 1);
    }

    /** The ends in four digits. */
    String lower() {
        return text(least);
    }

    String upper() {
        return text(greatest);
    }

    private static String text(float value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.4g", value);
    }
}
