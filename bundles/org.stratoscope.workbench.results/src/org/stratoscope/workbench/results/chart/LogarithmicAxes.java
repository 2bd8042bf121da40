package org.stratoscope.workbench.results.chart;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.LineStyle;
import org.stratoscope.charts.Scale;
import org.stratoscope.charts.export.NumberText;
import org.stratoscope.workbench.ui.ThemeColours;

/**
 * Paints numbers and grid lines of logarithmic axes where the exported figures have them. The chart widget would write
 * whatever fits, such as 0.07 beside 0.3; it only keeps the room for the numbers.
 */
final class LogarithmicAxes implements ICustomPaintListener {

    /** How much of the text's colour grid lines have. */
    static final double GRID = 0.1;

    /** How much of the text's colour numbers have. */
    static final double NUMBERS = 0.75;

    private static final int MARK = 5;
    private static final int AFTER_MARK = 3;
    private static final int GAP = 8;

    private final ChartWidget widget;
    private final PlotPlaces places;

    LogarithmicAxes(ChartWidget widget) {
        this.widget = widget;
        places = new PlotPlaces(widget);
    }

    /** Makes the chart widget keep the room of the numbers without showing its own. */
    static void prepare(IAxis axis, Scale scale, Color background) {
        axis.getGrid().setStyle(LineStyle.NONE);
        axis.getTick().setForeground(background);
        axis.getTick()
                .setFormat(new TickFormat(scale.ticks().stream()
                        .mapToInt(tick -> NumberText.tick(tick).length())
                        .max()
                        .orElse(0)));
    }

    private List<Double> ticks(boolean horizontal) {
        return (horizontal ? widget.xScale() : widget.yScale())
                .filter(Scale::logarithmic)
                .map(Scale::ticks)
                .orElse(List.of());
    }

    @Override
    public boolean drawBehindSeries() {
        return true;
    }

    /** The grid, behind the series. */
    @Override
    public void paintControl(PaintEvent event) {
        Point size = widget.chart().getPlotArea().getSize();
        event.gc.setForeground(ThemeColours.mixed(widget.chart(), GRID));
        event.gc.setLineWidth(1);
        event.gc.setLineStyle(SWT.LINE_SOLID);
        ticks(true).forEach(tick -> event.gc.drawLine(places.x(tick), 0, places.x(tick), size.y));
        ticks(false).forEach(tick -> event.gc.drawLine(0, places.y(tick), size.x, places.y(tick)));
    }

    /** The axes beside the plot; coordinates are those of the whole chart. */
    void paintNumbers(GC gc) {
        Rectangle plot = widget.chart().getPlotArea().getControl().getBounds();
        gc.setFont(widget.chart().getAxisSet().getXAxis(0).getTick().getFont());
        gc.setForeground(ThemeColours.mixed(widget.chart(), NUMBERS));
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
        if (!ticks(true).isEmpty()) {
            gc.drawLine(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height);
            paintBelow(gc, plot);
        }
        if (!ticks(false).isEmpty()) {
            gc.drawLine(plot.x, plot.y, plot.x, plot.y + plot.height);
            paintBeside(gc, plot);
        }
    }

    private void paintBelow(GC gc, Rectangle plot) {
        int free = 0;
        for (double tick : ticks(true)) {
            String text = NumberText.tick(tick);
            int x = plot.x + places.x(tick);
            int bottom = plot.y + plot.height;
            gc.drawLine(x, bottom, x, bottom + MARK);
            int width = gc.textExtent(text).x;
            int left = Math.min(x - width / 2, widget.chart().getSize().x - width);
            if (left >= free) {
                gc.drawText(text, left, bottom + MARK + AFTER_MARK, true);
                free = left + width + GAP;
            }
        }
    }

    private void paintBeside(GC gc, Rectangle plot) {
        int free = widget.chart().getSize().y;
        for (double tick : ticks(false)) {
            String text = NumberText.tick(tick);
            int y = plot.y + places.y(tick);
            gc.drawLine(plot.x - MARK, y, plot.x, y);
            Point size = gc.textExtent(text);
            if (y + size.y / 2 <= free) {
                gc.drawText(text, plot.x - MARK - AFTER_MARK - size.x, y - size.y / 2, true);
                free = y - size.y / 2;
            }
        }
    }
}
