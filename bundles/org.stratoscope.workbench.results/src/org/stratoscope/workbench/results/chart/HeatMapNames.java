package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.charts.HeatMapModel;

/** The names beside the rows and below the columns of a heat map, cut where there is no room. */
final class HeatMapNames {

    private static final int QUARTER_TURN = -90;

    private HeatMapNames() {}

    static void paint(GC gc, Control control, HeatMapPlaces places) {
        HeatMapModel map = places.map();
        gc.setForeground(control.getForeground());
        int room = places.left() - HeatMapPlaces.MARGIN - 6;
        for (int row = 0; row < map.rows().size(); row += places.rowStep()) {
            String name = fitting(gc, places.rowNames().get(row), room);
            int x = places.left() - 6 - gc.textExtent(name).x;
            gc.drawText(name, x, places.y(row) + (places.cellHeight() - places.line()) / 2, true);
        }
        int title = map.columnTitle().isEmpty() ? 0 : places.line();
        for (int column = 0; column < map.columns().size(); column += places.columnStep()) {
            int middle = places.x(column) + places.cellWidth() / 2;
            String name = places.columnNames().get(column);
            if (places.upright()) {
                upright(gc, fitting(gc, name, places.names() - title - 8), middle, places.bottom() + 5, places.line());
            } else {
                gc.drawText(name, middle - gc.textExtent(name).x / 2, places.bottom() + 2, true);
            }
        }
        if (title > 0) {
            int width = places.x(map.columns().size()) - places.left();
            int x = places.left() + (width - gc.textExtent(map.columnTitle()).x) / 2;
            gc.drawText(map.columnTitle(), x, places.bottom() + places.names() - title, true);
        }
    }

    /** Ends at the cells. */
    private static void upright(GC gc, String name, int middle, int top, int line) {
        Transform before = new Transform(gc.getDevice());
        gc.getTransform(before);
        Transform turned = new Transform(gc.getDevice());
        gc.getTransform(turned);
        turned.translate(middle - line / 2f, top + gc.textExtent(name).x);
        turned.rotate(QUARTER_TURN);
        gc.setTransform(turned);
        gc.drawText(name, 0, 0, true);
        gc.setTransform(before);
        turned.dispose();
        before.dispose();
    }

    /** The end tells more than the beginning: seeds and numbers stand there. */
    private static String fitting(GC gc, String name, int room) {
        String text = name;
        while (text.length() > 2 && gc.textExtent(text).x > room) {
            text = "\u2026" + text.substring(2);
        }
        return text;
    }
}
