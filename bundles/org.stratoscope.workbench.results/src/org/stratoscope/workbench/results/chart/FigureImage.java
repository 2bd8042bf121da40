package org.stratoscope.workbench.results.chart;

import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swtchart.Chart;

/** The pixels of a figure: title, chart and legend. */
final class FigureImage {

    private static final int HEAD = 30;
    private static final int LINE = 20;
    private static final int LEFT = 12;
    private static final int GAP = 8;

    private FigureImage() {}

    /** Draws the chart as it is on the screen, with its title above and its legend below. */
    static ImageData of(ChartWidget widget) {
        Chart chart = widget.chart();
        Point size = chart.getSize();
        List<PlottedSeries> series = widget.visible();
        Image plot = new Image(chart.getDisplay(), size.x, size.y);
        Image whole = new Image(
                chart.getDisplay(),
                Math.max(size.x, widest(chart, series)),
                HEAD + size.y + LINE * series.size() + LEFT);
        GC gc = new GC(whole);
        try {
            chart.renderOffscreenImage(plot);
            gc.setAntialias(SWT.ON);
            gc.setBackground(chart.getBackground());
            gc.fillRectangle(whole.getBounds());
            gc.setForeground(chart.getForeground());
            gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
            gc.drawString(widget.model().title(), LEFT, 8, true);
            gc.drawImage(plot, 0, HEAD);
            gc.setFont(chart.getFont());
            for (int i = 0; i < series.size(); i++) {
                drawEntry(gc, widget, series.get(i), HEAD + size.y + i * LINE);
            }
            return whole.getImageData();
        } finally {
            gc.dispose();
            plot.dispose();
            whole.dispose();
        }
    }

    private static int widest(Chart chart, List<PlottedSeries> series) {
        GC gc = new GC(chart);
        try {
            return series.stream()
                    .mapToInt(one -> LEFT
                            + Swatch.WIDTH
                            + GAP
                            + gc.textExtent(one.model().name()).x
                            + LEFT)
                    .max()
                    .orElse(0);
        } finally {
            gc.dispose();
        }
    }

    private static void drawEntry(GC gc, ChartWidget widget, PlottedSeries series, int top) {
        Chart chart = widget.chart();
        Swatch.paint(
                gc,
                widget.model().kind(),
                series.model(),
                LEFT,
                top + LINE / 2,
                ChartColours.series(chart, series.model().colour()),
                chart.getBackground());
        gc.setForeground(chart.getForeground());
        gc.drawString(series.model().name(), LEFT + Swatch.WIDTH + GAP, top + 2, true);
    }
}
