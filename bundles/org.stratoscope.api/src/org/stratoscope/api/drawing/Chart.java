package org.stratoscope.api.drawing;

import java.util.List;

/**
 * A figure of lines, points or bars on two axes.
 *
 * @param title above the chart
 * @param mark how the points are drawn
 * @param x the horizontal axis
 * @param y the vertical axis, which has numbers
 * @param series in legend order, at most {@value #SERIES_AT_MOST}, of at most {@value #POINTS_AT_MOST} points together;
 *     empty when there is nothing to show
 */
public record Chart(String title, ChartMark mark, ChartAxis x, ChartAxis y, List<ChartSeries> series)
        implements Drawing {

    /** More lines than that tell nothing. */
    public static final int SERIES_AT_MOST = 200;

    /** More points than that are no figure. */
    public static final int POINTS_AT_MOST = 1_000_000;

    public Chart {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a chart needs a title");
        }
        java.util.Objects.requireNonNull(mark, "mark");
        series = List.copyOf(series);
        if (!y.categories().isEmpty()) {
            throw new IllegalArgumentException("the vertical axis " + y.title() + " has categories");
        }
        if (series.size() > SERIES_AT_MOST) {
            throw new IllegalArgumentException(
                    "a chart has " + series.size() + " series; " + SERIES_AT_MOST + " are the most");
        }
        long points = series.stream().mapToLong(one -> one.points().size()).sum();
        if (points > POINTS_AT_MOST) {
            throw new IllegalArgumentException(
                    "a chart has " + points + " points; " + POINTS_AT_MOST + " are the most");
        }
        for (ChartSeries one : series) {
            for (ChartPoint point : one.points()) {
                x.check(point.x());
                y.check(point.y());
            }
        }
    }
}
