package org.stratoscope.charts.export;

import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.HeatMapModel;
import org.stratoscope.charts.TilesModel;

/** Draws a figure as SVG, without a display and the same on every machine. */
public final class SvgFigure {

    private SvgFigure() {}

    /** The figure as the text of an SVG file. */
    public static String text(Figure figure) {
        return switch (figure) {
            case ChartModel chart -> SvgChart.text(chart);
            case HeatMapModel map -> SvgHeatMap.text(map);
            case TilesModel tiles -> SvgTiles.text(tiles);
        };
    }
}
