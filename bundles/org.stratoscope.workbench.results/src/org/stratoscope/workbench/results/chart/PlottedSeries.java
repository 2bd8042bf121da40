package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.charts.AxisModel;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;

/**
 * One series as it can be plotted: without points that its axes cannot show.
 *
 * @param id of the series within the chart widget
 */
record PlottedSeries(String id, SeriesModel model, List<PointModel> points) {

    private static final double STRAIGHT = 1e-6;

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

    /**
     * The points that a line has to go through: of a formula that is straight on these axes its ends, as points between
     * them, rounded to pixels, would bend it.
     */
    List<PointModel> corners(ChartModel chart) {
        if (model.style() != SeriesStyle.CURVE || points.size() < 3) {
            return points;
        }
        PointModel first = points.getFirst();
        PointModel last = points.getLast();
        boolean straight = points.stream()
                .allMatch(point -> Math.abs(share(chart.x(), first.x(), last.x(), point.x())
                                - share(chart.y(), first.y(), last.y(), point.y()))
                        < STRAIGHT);
        return straight ? List.of(first, last) : points;
    }

    private static double share(AxisModel axis, double from, double to, double at) {
        return axis.logarithmic() ? Math.log(at / from) / Math.log(to / from) : (at - from) / (to - from);
    }

    /** How many points the axes cannot show. */
    int leftOut() {
        return model.points().size() - points.size();
    }

    double[] xs() {
        return points.stream().mapToDouble(PointModel::x).toArray();
    }

    double[] ys() {
        return points.stream().mapToDouble(PointModel::y).toArray();
    }
}
