package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.stratoscope.charts.ColourScale;

/** A bar of the colours of a scale between the numbers at its ends. */
final class ScaleBar {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 10;
    private static final int GAP = 5;

    private ScaleBar() {}

    /** An SWT colour for 0xRRGGBB. */
    static Color colour(int rgb) {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /**
     * Paints the bar and words after it.
     *
     * @param grey whether the scale is one of each of red, green and blue
     */
    static void paint(GC gc, int left, int top, ColourScale scale, boolean grey, String words) {
        int line = gc.getFontMetrics().getHeight();
        gc.drawText(scale.lower(), left, top, true);
        int start = left + gc.textExtent(scale.lower()).x + GAP;
        Color text = gc.getForeground();
        for (int x = 0; x < WIDTH; x++) {
            double share = x / (WIDTH - 1.0);
            int level = (int) Math.round(255 * share);
            gc.setForeground(colour(grey ? level << 16 | level << 8 | level : scale.colourAt(share)));
            gc.drawLine(start + x, top + (line - HEIGHT) / 2, start + x, top + (line + HEIGHT) / 2);
        }
        gc.setForeground(text);
        gc.drawText(scale.upper(), start + WIDTH + GAP, top, true);
        gc.drawText(words, start + WIDTH + 3 * GAP + gc.textExtent(scale.upper()).x, top, true);
    }
}
