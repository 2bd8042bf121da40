package org.stratoscope.api.drawing;

/**
 * One point of a series.
 *
 * @param x finite; the number of its category, from 0, on an axis of names
 * @param y finite
 * @param standardError of y, at least 0; NaN when unknown
 * @param label what a tip calls it, such as the name of the layer; may be empty
 */
public record ChartPoint(double x, double y, double standardError, String label) {

    public ChartPoint {
        if (standardError < 0 || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException("a point has the standard error " + standardError);
        }
        java.util.Objects.requireNonNull(label, "label");
    }

    /** A point whose error is unknown. */
    public ChartPoint(double x, double y, String label) {
        this(x, y, Double.NaN, label);
    }
}
