package org.stratoscope.charts.export;

import java.util.Locale;

/** Numbers short enough to stand in a cell. */
public final class CellText {

    private CellText() {}

    /** Two decimals, or two digits where that would show little. */
    public static String of(double value) {
        double magnitude = Math.abs(value);
        boolean plain = value == 0 || magnitude >= 0.01 && magnitude < 1000;
        return String.format(Locale.ROOT, plain ? "%.2f" : "%.1e", value).replace("-0.00", "0.00");
    }
}
