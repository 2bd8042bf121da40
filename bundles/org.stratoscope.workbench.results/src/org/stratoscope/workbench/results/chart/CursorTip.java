package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.workbench.ui.ThemeColours;

/** The frame around the cell that the keyboard has reached, with what a tip tells of it beside. */
final class CursorTip {

    private static final int INSIDE = 5;
    private static final int BESIDE = 6;

    private CursorTip() {}

    static void paint(GC gc, Control control, Rectangle cell, String text, Point room) {
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        // Two frames, so that one of them shows on any colour.
        gc.setForeground(control.getForeground());
        gc.drawRectangle(cell.x - 1, cell.y - 1, cell.width + 1, cell.height + 1);
        gc.setForeground(control.getBackground());
        gc.drawRectangle(cell.x - 2, cell.y - 2, cell.width + 3, cell.height + 3);
        gc.setForeground(control.getForeground());
        gc.drawRectangle(cell.x - 3, cell.y - 3, cell.width + 5, cell.height + 5);
        Point extent = gc.textExtent(text);
        int width = extent.x + 2 * INSIDE;
        int height = extent.y + 2 * INSIDE;
        int x = Math.clamp(cell.x + cell.width + BESIDE, 0, Math.max(0, room.x - width - 1));
        boolean below = cell.y + cell.height + BESIDE + height < room.y;
        int y = below ? cell.y + cell.height + BESIDE : Math.max(0, cell.y - BESIDE - height);
        gc.setBackground(ThemeColours.mixed(control, 0.08));
        gc.fillRectangle(x, y, width, height);
        gc.setForeground(ThemeColours.mixed(control, 0.5));
        gc.drawRectangle(x, y, width, height);
        gc.setForeground(control.getForeground());
        gc.drawText(text, x + INSIDE, y + INSIDE, true);
    }
}
