package org.stratoscope.api.drawing;

import java.util.List;

/**
 * One series of a chart.
 *
 * @param name in the legend
 * @param points in drawing order
 * @param dashed whether its line is dashed, as everything before training is in the product's own figures
 */
public record ChartSeries(String name, List<ChartPoint> points, boolean dashed) {

    public ChartSeries {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a series needs a name");
        }
        points = List.copyOf(points);
    }

    /** A series with a solid line. */
    public ChartSeries(String name, List<ChartPoint> points) {
        this(name, points, false);
    }
}
