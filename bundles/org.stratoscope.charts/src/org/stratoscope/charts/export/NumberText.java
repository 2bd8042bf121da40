package org.stratoscope.charts.export;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people read them. */
public final class NumberText {

    private static final int SIGNIFICANT_DIGITS = 4;

    private NumberText() {}

    /** A tick: the shortest text of a value that is round up to rounding errors. */
    public static String tick(double value) {
        if (Math.abs(value) < 1e-300) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        double magnitude = Math.abs(value);
        return magnitude >= 1e5 || magnitude < 1e-4 ? rounded.toString().replace("E", "e") : rounded.toPlainString();
    }

    /** Four significant digits. */
    public static String significant(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(SIGNIFICANT_DIGITS));
        if (rounded.precision() < SIGNIFICANT_DIGITS) {
            // A value that is exact in fewer digits, such as 0.5, is as precise as its neighbours in a column.
            rounded = rounded.setScale(rounded.scale() + SIGNIFICANT_DIGITS - rounded.precision());
        }
        double magnitude = Math.abs(value);
        boolean plain = magnitude < 1e6 && magnitude >= 1e-4;
        return plain ? rounded.toPlainString() : rounded.toString().replace("E", "e");
    }
}
