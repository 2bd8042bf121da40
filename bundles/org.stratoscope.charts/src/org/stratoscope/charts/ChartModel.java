package org.stratoscope.charts;

import java.util.List;

/**
 * A figure.
 *
 * @param title above the chart
 * @param kind how the points are drawn
 * @param series in legend order; empty when there is nothing to show yet
 */
public record ChartModel(String title, ChartKind kind, AxisModel x, AxisModel y, List<SeriesModel> series) {

    public ChartModel {
        series = List.copyOf(series);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return series.stream().allMatch(s -> s.points().isEmpty());
    }
}
