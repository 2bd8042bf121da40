package org.stratoscope.workbench.results.internal.preview;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.task.inspection.PlainArray;
import org.stratoscope.workbench.ui.ThemeColours;

/**
 * Draws the displacements of one image.
 *
 * @param field n x (down, right) x height x width, in pixels
 * @param scale that all displacements are multiplied by
 */
record FieldDrawing(Control on, PlainArray field, int number, double scale) {

    private static final int ARROWS = 12;
    private static final int LINES = 16;
    private static final double HEAD = 3.5;

    private int height() {
        return field.length(2);
    }

    private int width() {
        return field.length(3);
    }

    private double at(int direction, int row, int column) {
        int plane = height() * width();
        return scale * field.values()[(2 * number + direction) * plane + row * width() + column];
    }

    private void frame(GC gc, Rectangle place) {
        gc.setBackground(ThemeColours.panel(on));
        gc.fillRectangle(place);
        gc.setAntialias(SWT.ON);
        gc.setClipping(place);
        gc.setForeground(ThemeColours.accent(on));
        gc.setLineWidth(1);
    }

    /** An arrow from where a pixel is to where its displacement points. */
    void arrows(GC gc, Rectangle place) {
        frame(gc, place);
        double unit = (double) place.width / width();
        int step = Math.max(1, width() / ARROWS);
        for (int row = step / 2; row < height(); row += step) {
            for (int column = step / 2; column < width(); column += step) {
                double x = place.x + (column + 0.5) * unit;
                double y = place.y + (row + 0.5) * unit;
                arrow(gc, x, y, at(1, row, column) * unit, at(0, row, column) * unit);
            }
        }
        gc.setClipping((Rectangle) null);
    }

    private static void arrow(GC gc, double x, double y, double dx, double dy) {
        int toX = (int) Math.round(x + dx);
        int toY = (int) Math.round(y + dy);
        gc.drawLine((int) Math.round(x), (int) Math.round(y), toX, toY);
        double length = Math.hypot(dx, dy);
        if (length > HEAD) {
            double ux = HEAD * dx / length;
            double uy = HEAD * dy / length;
            gc.drawLine(toX, toY, (int) Math.round(toX - ux - uy), (int) Math.round(toY - uy + ux));
            gc.drawLine(toX, toY, (int) Math.round(toX - ux + uy), (int) Math.round(toY - uy - ux));
        }
    }

    /** The lines of a regular grid after every point is displaced. */
    void grid(GC gc, Rectangle place) {
        frame(gc, place);
        double unit = (double) place.width / width();
        int step = Math.max(1, width() / LINES);
        for (int row = 0; row < height(); row += step) {
            int[] line = new int[2 * width()];
            for (int column = 0; column < width(); column++) {
                point(line, column, place, unit, row, column);
            }
            gc.drawPolyline(line);
        }
        for (int column = 0; column < width(); column += step) {
            int[] line = new int[2 * height()];
            for (int row = 0; row < height(); row++) {
                point(line, row, place, unit, row, column);
            }
            gc.drawPolyline(line);
        }
        gc.setClipping((Rectangle) null);
    }

    private void point(int[] line, int index, Rectangle place, double unit, int row, int column) {
        line[2 * index] = (int) Math.round(place.x + (column + 0.5 + at(1, row, column)) * unit);
        line[2 * index + 1] = (int) Math.round(place.y + (row + 0.5 + at(0, row, column)) * unit);
    }
}
