package org.stratoscope.charts;

/**
 * One point of a series.
 *
 * @param standardError of y, NaN when unknown
 * @param label what a tooltip calls it, such as the name of the layer
 */
public record PointModel(double x, double y, double standardError, String label) {

    /** Whether the standard error is known. */
    public boolean hasError() {
        return !Double.isNaN(standardError);
    }
}
