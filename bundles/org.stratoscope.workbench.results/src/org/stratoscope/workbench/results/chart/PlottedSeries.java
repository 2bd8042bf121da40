package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.charts.AxisModel;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;

/**
 * One series as it can be plotted: without points that its axes cannot show.
 *
 * @param id of the series within the chart widget
 */
record PlottedSeries(String id, SeriesModel model, List<PointModel> points) {

    static List<PlottedSeries> of(ChartModel chart) {
        return IntStream.range(0, chart.series().size())
                .mapToObj(i -> of(chart, i))
                .toList();
    }

    private static PlottedSeries of(ChartModel chart, int index) {
        SeriesModel series = chart.series().get(index);
        List<PointModel> shown = series.points().stream()
                .filter(point -> fits(chart.x(), point.x()) && fits(chart.y(), point.y()))
                .toList();
        return new PlottedSeries("series " + index, series, shown);
    }

    private static boolean fits(AxisModel axis, double value) {
        return Double.isFinite(value) && (!axis.logarithmic() || value > 0);
    }

    double[] xs() {
        return points.stream().mapToDouble(PointModel::x).toArray();
    }

    double[] ys() {
        return points.stream().mapToDouble(PointModel::y).toArray();
    }
}
