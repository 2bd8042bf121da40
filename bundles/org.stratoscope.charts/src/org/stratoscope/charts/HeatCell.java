package org.stratoscope.charts;

/**
 * One cell of a heat map.
 *
 * @param value NaN where there is none
 * @param marked whether a dot marks it, as the figure's notes explain
 * @param remark what a tip adds, such as why there is no value; may be empty
 */
public record HeatCell(double value, boolean marked, String remark) {

    /** A cell without a value. */
    public static HeatCell empty(String reason) {
        return new HeatCell(Double.NaN, false, reason);
    }

    /** Whether there is a value. */
    public boolean hasValue() {
        return !Double.isNaN(value);
    }
}
