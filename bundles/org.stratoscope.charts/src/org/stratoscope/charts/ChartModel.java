package org.stratoscope.charts;

import java.util.List;

/**
 * A figure of lines, points or bars on two axes.
 *
 * @param title above the chart
 * @param kind how the points are drawn
 * @param series in legend order; empty when there is nothing to show yet
 */
public record ChartModel(String title, ChartKind kind, AxisModel x, AxisModel y, List<SeriesModel> series)
        implements Figure {

    public ChartModel {
        series = List.copyOf(series);
    }

    @Override
    public boolean isEmpty() {
        return series.stream().allMatch(s -> s.points().isEmpty());
    }
}
