package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.MarkShape;
import org.stratoscope.charts.Palette;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;

/** The sign of a series in a legend: a bar, a line or a mark; both where marks are told apart by their shapes. */
final class Swatch {

    /** Pixels. */
    static final int WIDTH = 22;

    private static final int BAR = 5;
    private static final int POINT = 4;
    private static final int LINE_WIDTH = 3;

    private Swatch() {}

    /** Paints the sign from the left edge around the middle line. */
    static void paint(GC gc, ChartKind kind, SeriesModel series, int left, int middle, Color colour, Color background) {
        gc.setAntialias(SWT.ON);
        gc.setLineStyle(SWT.LINE_SOLID);
        if (kind == ChartKind.BAR) {
            gc.setBackground(colour);
            gc.fillRectangle(left + 4, middle - BAR, WIDTH - 10, 2 * BAR);
        } else if (series.connected()) {
            gc.setForeground(colour);
            gc.setLineWidth(LINE_WIDTH);
            gc.setLineStyle(line(series));
            gc.drawLine(left, middle, left + WIDTH, middle);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
        MarkShape shape = Palette.shape(series.colour());
        boolean told = !series.connected() || series.marked() && shape != MarkShape.CIRCLE;
        if (kind == ChartKind.LINE && told) {
            Color inside = series.dashed() ? background : colour;
            PointMarks.paint(gc, shape, left + WIDTH / 2, middle, POINT, colour, inside);
        }
    }

    private static int line(SeriesModel series) {
        if (series.style() == SeriesStyle.DOTTED) {
            return series.dashed() ? SWT.LINE_DASHDOT : SWT.LINE_DOT;
        }
        return series.dashed() ? SWT.LINE_DASH : SWT.LINE_SOLID;
    }
}
