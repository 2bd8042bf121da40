package org.stratoscope.workbench.results.chart;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.charts.ColourScale;
import org.stratoscope.charts.HeatCell;
import org.stratoscope.charts.HeatMapModel;
import org.stratoscope.charts.export.CellText;
import org.stratoscope.workbench.ui.ThemeColours;

/** A heat map in the room of its canvas. */
final class HeatMapDrawing implements CellDrawing<HeatMapDrawing.Cell> {

    /** A cell by the numbers of its row and column from 0. */
    record Cell(int row, int column) {}

    private static final Color DARK = new Color(0x22, 0x22, 0x22);
    private static final Color LIGHT = new Color(0xFF, 0xFF, 0xFF);

    private final HeatMapModel map;
    private final Control control;
    private final HeatMapPlaces places;
    private final WrappedNotes notes;

    HeatMapDrawing(HeatMapModel map, Control control, Point room) {
        this.map = map;
        this.control = control;
        notes = new WrappedNotes(control, map.notes(), room.x - 2 * HeatMapPlaces.MARGIN);
        GC gc = new GC(control);
        try {
            places = HeatMapPlaces.of(map, gc, room, notes.height());
        } finally {
            gc.dispose();
        }
    }

    @Override
    public Point size() {
        return new Point(places.x(map.columns().size()), places.bar() + places.line() + 4 + notes.height() + 4);
    }

    @Override
    public void paint(GC gc) {
        for (int row = 0; row < map.rows().size(); row++) {
            for (int column = 0; column < map.columns().size(); column++) {
                paint(gc, new Cell(row, column));
            }
        }
        HeatMapNames.paint(gc, control, places);
        gc.setForeground(control.getForeground());
        ScaleBar.paint(gc, HeatMapPlaces.MARGIN, places.bar(), map.scale(), false, map.valueName());
        gc.setForeground(ThemeColours.faint(control));
        notes.paint(gc, HeatMapPlaces.MARGIN, places.bar() + places.line() + 4);
    }

    private void paint(GC gc, Cell at) {
        HeatCell cell = map.cell(at.row(), at.column());
        Rectangle bounds = bounds(at);
        if (!cell.hasValue()) {
            gc.setForeground(ThemeColours.line(control));
            gc.drawRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1);
            return;
        }
        int colour = map.scale().colour(cell.value());
        Color ink = ColourScale.isLight(colour) ? DARK : LIGHT;
        gc.setBackground(ScaleBar.colour(colour));
        gc.fillRectangle(bounds);
        if (places.isNumbered()) {
            String text = CellText.of(cell.value());
            Point size = gc.textExtent(text);
            gc.setForeground(ink);
            gc.drawText(text, bounds.x + (bounds.width - size.x) / 2, bounds.y + (bounds.height - size.y) / 2, true);
        }
        if (cell.marked()) {
            gc.setBackground(ink);
            gc.setAntialias(SWT.ON);
            int side = Math.clamp(Math.min(bounds.width, bounds.height) / 3, 1, 4);
            int x = places.isNumbered() ? bounds.x + bounds.width - side - 3 : bounds.x + (bounds.width - side) / 2;
            int y = places.isNumbered() ? bounds.y + 3 : bounds.y + (bounds.height - side) / 2;
            gc.fillOval(x, y, side, side);
        }
    }

    @Override
    public Optional<Cell> at(int x, int y) {
        Cell cell = new Cell(
                Math.floorDiv(y - HeatMapPlaces.MARGIN, places.cellHeight()),
                Math.floorDiv(x - places.left(), places.cellWidth()));
        return has(cell) ? Optional.of(cell) : Optional.empty();
    }

    @Override
    public Rectangle bounds(Cell cell) {
        return new Rectangle(places.x(cell.column()), places.y(cell.row()), places.cellWidth(), places.cellHeight());
    }

    @Override
    public String tip(Cell cell) {
        return map.tip(cell.row(), cell.column());
    }

    @Override
    public Optional<Cell> first() {
        return map.isEmpty() ? Optional.empty() : Optional.of(new Cell(0, 0));
    }

    @Override
    public Cell moved(Cell cell, int columns, int rows) {
        return new Cell(
                Math.clamp(cell.row() + rows, 0, map.rows().size() - 1),
                Math.clamp(cell.column() + columns, 0, map.columns().size() - 1));
    }

    @Override
    public boolean has(Cell cell) {
        return cell.row() >= 0
                && cell.row() < map.rows().size()
                && cell.column() >= 0
                && cell.column() < map.columns().size();
    }
}
