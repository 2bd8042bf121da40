package org.stratoscope.charts;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Gives numbers colours: from dark to light where none is negative, and on both sides of a neutral middle at zero otherwise.
 *
 * @param least the number at the scale's lower end
 * @param greatest the number at its upper end
 */
public record ColourScale(double least, double greatest) {

    /** Nearly equal steps of lightness from violet to yellow. */
    private static final int[] SEQUENTIAL = {
        0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C, 0xFDE725
    };

    private static final int[] DIVERGING = {0x00446A, 0x0072B2, 0x8DBAD8, 0xEDEDED, 0xECB08A, 0xD55E00, 0x803900};

    private static final double WHOLE_BELOW = 10_000;

    /** The scale that shows all numbers; not finite ones do not count. */
    public static ColourScale of(DoubleStream values) {
        var statistics = values.filter(Double::isFinite).summaryStatistics();
        if (statistics.getCount() == 0) {
            return new ColourScale(0, 0);
        }
        double both = Math.max(-statistics.getMin(), statistics.getMax());
        return statistics.getMin() < 0 ? new ColourScale(-both, both) : new ColourScale(0, statistics.getMax());
    }

    /** The colour of a number as 0xRRGGBB; the middle one, or the darkest of a scale from zero, for what is no number. */
    public int colour(double value) {
        int[] anchors = least < 0 ? DIVERGING : SEQUENTIAL;
        double share = share(value) * (anchors.length - 1);
        int below = Math.min((int) share, anchors.length - 2);
        double rest = share - below;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = anchors[below] >> shift & 0xFF;
            int to = anchors[below + 1] >> shift & 0xFF;
            colour |= (int) Math.round(from + rest * (to - from)) << shift;
        }
        return colour;
    }

    /** The colour of a place on the scale, from 0 at its lower end to 1 at its upper one. */
    public int colourAt(double share) {
        return colour(least + share * (greatest - least));
    }

    /** Where a number lies between the ends, from 0 to 1. */
    public double share(double value) {
        if (!Double.isFinite(value) || greatest <= least) {
            return least < 0 ? 0.5 : 0;
        }
        return Math.clamp((value - least) / (greatest - least), 0, 1);
    }

    /** Whether dark text is read better than light text on a colour 0xRRGGBB. */
    public static boolean isLight(int colour) {
        return 299 * (colour >> 16 & 0xFF) + 587 * (colour >> 8 & 0xFF) + 114 * (colour & 0xFF) > 128_000;
    }

    /** The lower end in four digits, or as a whole number. */
    public String lower() {
        return text(least);
    }

    /** The upper end in four digits. */
    public String upper() {
        return text(greatest);
    }

    private static String text(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < WHOLE_BELOW;
        return String.format(Locale.ROOT, whole ? "%.0f" : "%.4g", value + 0.0);
    }
}
