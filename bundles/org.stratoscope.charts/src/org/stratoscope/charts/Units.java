package org.stratoscope.charts;

import java.util.Set;

/** Units of statistics that have one; those of the papers are ratios without. */
final class Units {

    private static final Set<String> PIXELS = Set.of("receptive_field", "displacement_rms", "displacement_centre");

    private Units() {}

    /** The title of an axis: the statistics and their unit. */
    static String titled(String statistics) {
        String first = statistics.split("[,@]")[0];
        return statistics + (PIXELS.contains(first) ? " (pixels)" : " (dimensionless)");
    }
}
