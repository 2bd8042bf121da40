package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.List;
import org.stratoscope.api.drawing.Chart;
import org.stratoscope.api.drawing.ChartAxis;
import org.stratoscope.api.drawing.ChartMark;
import org.stratoscope.api.drawing.ChartPoint;
import org.stratoscope.api.drawing.ChartSeries;
import org.stratoscope.api.drawing.ColourTable;
import org.stratoscope.api.drawing.Drawing;

/** Makes figures of what views of plug-ins draw. */
public final class DrawnFigure {

    private DrawnFigure() {}

    /** The figure of a drawing. */
    public static Figure of(Drawing drawing) {
        return switch (drawing) {
            case Chart chart -> of(chart);
            case ColourTable table -> of(table);
        };
    }

    /**
     * What stands in place of a figure that is not there.
     *
     * @param title above it
     * @param why a sentence
     */
    public static Figure missing(String title, String why) {
        return new HeatMapModel(title, "", List.of(), List.of(), "", List.of(), new ColourScale(0, 0), List.of(why));
    }

    private static ChartModel of(Chart chart) {
        List<SeriesModel> series = new ArrayList<>();
        for (ChartSeries one : chart.series()) {
            series.add(new SeriesModel(
                    one.name(),
                    one.points().stream().map(DrawnFigure::of).toList(),
                    series.size(),
                    one.dashed(),
                    chart.mark() == ChartMark.POINTS ? SeriesStyle.POINTS : SeriesStyle.LINE));
        }
        return new ChartModel(
                chart.title(),
                chart.mark() == ChartMark.BARS ? ChartKind.BAR : ChartKind.LINE,
                of(chart.x()),
                of(chart.y()),
                series);
    }

    private static PointModel of(ChartPoint point) {
        return new PointModel(point.x(), point.y(), point.standardError(), point.label());
    }

    private static AxisModel of(ChartAxis axis) {
        return new AxisModel(axis.title(), axis.logarithmic(), axis.categories());
    }

    private static HeatMapModel of(ColourTable table) {
        return new HeatMapModel(
                table.title(),
                table.valueName(),
                table.rows(),
                table.columns(),
                "",
                table.values().stream()
                        .map(row -> row.stream()
                                .map(value -> new HeatCell(value, false, ""))
                                .toList())
                        .toList(),
                ColourScale.of(table.values().stream().flatMap(List::stream).mapToDouble(Double::doubleValue)),
                table.notes());
    }
}
