package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.charts.Palette;

/** Shows outside of charts which colour and shape a series has in them. */
public final class SeriesColour {

    private SeriesColour() {}

    /** Draws the mark of a series around a point. */
    public static void mark(GC gc, Control on, int index, int x, int y, int radius) {
        Color colour = ChartColours.series(on, index);
        PointMarks.paint(gc, Palette.shape(index), x, y, radius, colour, colour);
    }
}
