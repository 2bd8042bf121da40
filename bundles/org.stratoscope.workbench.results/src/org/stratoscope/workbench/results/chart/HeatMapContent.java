package org.stratoscope.workbench.results.chart;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.HeatMapModel;

/** A heat map on a canvas, as large as its room. */
final class HeatMapContent implements FigureContent {

    private final CellCanvas<HeatMapDrawing.Cell> cells;
    private HeatMapModel map;
    private boolean waiting = true;

    HeatMapContent(Composite parent, HeatMapModel first) {
        map = first;
        cells = new CellCanvas<>(parent, "heatmap." + first.title());
        cells.canvas().addListener(SWT.Resize, event -> draw());
        draw();
    }

    private void draw() {
        cells.show(map.title(), map.isEmpty() ? emptyNote() : drawing());
    }

    private HeatMapDrawing drawing() {
        var room = cells.canvas().getClientArea();
        return new HeatMapDrawing(map, cells.canvas(), new Point(room.width, room.height));
    }

    private CellDrawing<HeatMapDrawing.Cell> emptyNote() {
        List<String> words = map.notes().isEmpty()
                ? List.of(waiting ? "No results yet" : "No vectors for this figure")
                : map.notes();
        return new NoCells<>(cells.canvas(), words);
    }

    @Override
    public Figure figure() {
        return map;
    }

    @Override
    public void show(Figure figure) {
        map = (HeatMapModel) figure;
        draw();
    }

    @Override
    public void setWaiting(boolean now) {
        if (now != waiting) {
            waiting = now;
            draw();
        }
    }

    @Override
    public List<Control> controls() {
        return List.of(cells.canvas());
    }

    @Override
    public String leftOut() {
        return "";
    }

    @Override
    public ImageData image() {
        return CellImage.of(map.title(), cells.canvas(), map.isEmpty() ? emptyNote() : drawing());
    }
}
