package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.charts.Palette;
import org.stratoscope.workbench.ui.ThemeColours;

/** The palette's colours as SWT has them. */
final class ChartColours {

    private static final String BLACK = "#000000";
    private static final int HEX = 16;

    private ChartColours() {}

    /** The colour of a series; the palette's black becomes the text's colour, so that it shows on dark themes. */
    static Color series(Control control, int index) {
        String colour = Palette.colour(index);
        if (colour.equals(BLACK)) {
            return ThemeColours.mixed(control, 0.95);
        }
        return new Color(new RGB(
                Integer.parseInt(colour.substring(1, 3), HEX),
                Integer.parseInt(colour.substring(3, 5), HEX),
                Integer.parseInt(colour.substring(5, 7), HEX)));
    }
}
