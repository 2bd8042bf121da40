package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swtchart.ICustomPaintListener;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.MarkShape;
import org.stratoscope.charts.Palette;
import org.stratoscope.charts.PointModel;

/** Paints the points of all series before their lines: hollow before training, filled after it, with their standard errors. */
final class PointMarks implements ICustomPaintListener {

    private static final int ON_LINE = 3;
    private static final int ALONE = 4;
    private static final int RING = 7;

    private final ChartWidget widget;
    private final PlotPlaces places;

    PointMarks(ChartWidget widget) {
        this.widget = widget;
        places = new PlotPlaces(widget);
    }

    @Override
    public void paintControl(PaintEvent event) {
        if (widget.model().kind() != ChartKind.LINE) {
            return;
        }
        event.gc.setAntialias(SWT.ON);
        event.gc.setLineStyle(SWT.LINE_SOLID);
        for (PlottedSeries series : widget.visible()) {
            Color colour = widget.colour(series);
            if (!series.model().connected()) {
                paintErrors(event.gc, series, colour);
            }
            if (series.model().marked()) {
                int radius = series.model().connected() ? ON_LINE : ALONE;
                for (PointModel point : series.points()) {
                    paint(
                            event.gc,
                            Palette.shape(series.model().colour()),
                            places.x(point.x()),
                            places.y(point.y()),
                            radius,
                            colour,
                            series.model().dashed() ? widget.chart().getBackground() : colour);
                }
            }
            if (widget.highlight().point().isPresent()
                    && widget.highlight().series().test(series.model().name())) {
                paintRings(event.gc, series);
            }
        }
    }

    /** A ring in the text's colour around the points that stand out, marked one by one or not. */
    private void paintRings(GC gc, PlottedSeries series) {
        gc.setForeground(widget.chart().getForeground());
        gc.setLineWidth(2);
        for (PointModel point : series.points()) {
            if (widget.highlight().rings(point.label())) {
                int x = places.x(point.x());
                int y = places.y(point.y());
                gc.drawOval(x - RING, y - RING, 2 * RING, 2 * RING);
            }
        }
    }

    private void paintErrors(GC gc, PlottedSeries series, Color colour) {
        gc.setForeground(colour);
        gc.setLineWidth(1);
        for (PointModel point : series.points()) {
            if (point.hasError() && point.below() > 0) {
                int x = places.x(point.x());
                gc.drawLine(x, places.low(point), x, places.high(point));
            }
        }
    }

    /** Filled, or hollow where the inside has another colour than the edge. */
    static void paint(GC gc, MarkShape shape, int x, int y, int radius, Color edge, Color inside) {
        gc.setBackground(inside);
        gc.setForeground(edge);
        gc.setLineWidth(1);
        switch (shape) {
            case CIRCLE -> {
                gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
                gc.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
            case SQUARE -> {
                gc.fillRectangle(x - radius, y - radius, 2 * radius, 2 * radius);
                gc.drawRectangle(x - radius, y - radius, 2 * radius, 2 * radius);
            }
            case DIAMOND -> {
                int reach = radius + 1;
                int[] corners = {x - reach, y, x, y - reach, x + reach, y, x, y + reach};
                gc.fillPolygon(corners);
                gc.drawPolygon(corners);
            }
        }
    }
}
