package org.stratoscope.charts;

/**
 * One point of a series.
 *
 * @param below how far the error reaches down from y: the standard error, or the confidence band of a fit; NaN when unknown
 * @param above how far it reaches up
 * @param label what a tooltip calls it, such as the name of the layer
 */
public record PointModel(double x, double y, double below, double above, String label) {

    /**
     * A measured point.
     *
     * @param standardError of y, NaN when unknown
     */
    public PointModel(double x, double y, double standardError, String label) {
        this(x, y, standardError, standardError, label);
    }

    /** Whether the error is known. */
    public boolean hasError() {
        return !Double.isNaN(below);
    }

    /** The standard error of a measured point. */
    public double standardError() {
        return below;
    }
}
