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
    private static final int SWATCH = 22;

    private FigureImage() {}

    /** Draws the chart as it is on the screen, with its title above and its legend below. */
    static ImageData of(ChartWidget widget) {
        Chart chart = widget.chart();
        Point size = chart.getSize();
        List<PlottedSeries> series = widget.visible();
        Image plot = new Image(chart.getDisplay(), size.x, size.y);
        Image whole = new Image(chart.getDisplay(), size.x, HEAD + size.y + LINE * series.size() + LEFT);
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
                drawEntry(gc, chart, series.get(i), HEAD + size.y + i * LINE);
            }
            return whole.getImageData();
        } finally {
            gc.dispose();
            plot.dispose();
            whole.dispose();
        }
    }

    private static void drawEntry(GC gc, Chart chart, PlottedSeries series, int top) {
        gc.setForeground(ChartColours.series(chart, series.model().colour()));
        gc.setLineWidth(3);
        gc.setLineStyle(series.model().dashed() ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.drawLine(LEFT, top + LINE / 2, LEFT + SWATCH, top + LINE / 2);
        gc.setForeground(chart.getForeground());
        gc.drawString(series.model().name(), LEFT + SWATCH + 8, top + 2, true);
    }
}
