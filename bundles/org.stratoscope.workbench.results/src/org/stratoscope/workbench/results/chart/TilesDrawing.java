package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.charts.TileCursor;
import org.stratoscope.charts.TileGroup;
import org.stratoscope.charts.TilesLayout;
import org.stratoscope.charts.TilesModel;
import org.stratoscope.workbench.ui.ThemeColours;

/**
 * Tiles in the width of their canvas.
 *
 * @param images of the groups; owned by who made them
 * @param notes below the tiles
 */
record TilesDrawing(Control control, TilesLayout layout, List<Image> images, WrappedNotes notes, int line)
        implements CellDrawing<TilesLayout.Spot> {

    static final int MARGIN = 8;

    private TilesModel model() {
        return layout.model();
    }

    private int below() {
        return MARGIN + layout.height() + MARGIN;
    }

    private int bars() {
        return (model().has(true) ? line + 4 : 0) + (model().has(false) ? line + 4 : 0);
    }

    @Override
    public Point size() {
        return new Point(layout.width() + 2 * MARGIN, below() + bars() + notes.height() + MARGIN);
    }

    @Override
    public void paint(GC gc) {
        for (int group = 0; group < images.size(); group++) {
            TilesLayout.Place place = layout.groups().get(group);
            TileGroup tiles = model().groups().get(group);
            gc.setForeground(control.getForeground());
            gc.drawText(tiles.captionInFull(), MARGIN, MARGIN + place.top(), true);
            gc.drawImage(images.get(group), MARGIN, MARGIN + place.grid());
            gc.setForeground(ThemeColours.faint(control));
            for (int tile = 0; place.number() > 0 && tile < tiles.tiles(); tile++) {
                String number = Integer.toString(tile + 1);
                int x = MARGIN + place.x(tile) + (place.tileWidth() - gc.textExtent(number).x) / 2;
                gc.drawText(number, x, MARGIN + place.y(tile) + place.tileHeight(), true);
            }
        }
        gc.setForeground(control.getForeground());
        int top = below();
        if (model().has(true)) {
            ScaleBar.paint(gc, MARGIN, top, model().scale(), true, "red, green and blue; zero is mid grey");
            top += line + 4;
        }
        if (model().has(false)) {
            ScaleBar.paint(gc, MARGIN, top, model().scale(), false, "");
            top += line + 4;
        }
        gc.setForeground(ThemeColours.faint(control));
        notes.paint(gc, MARGIN, top);
    }

    @Override
    public Optional<TilesLayout.Spot> at(int x, int y) {
        return layout.at(x - MARGIN, y - MARGIN);
    }

    @Override
    public Rectangle bounds(TilesLayout.Spot spot) {
        int side = layout.groups().get(spot.group()).magnification();
        return new Rectangle(MARGIN + layout.x(spot), MARGIN + layout.y(spot), side, side);
    }

    @Override
    public String tip(TilesLayout.Spot spot) {
        return model().tip(spot.group(), spot.tile(), spot.plane(), spot.row(), spot.column());
    }

    @Override
    public Optional<TilesLayout.Spot> first() {
        return model().isEmpty() ? Optional.empty() : Optional.of(new TilesLayout.Spot(0, 0, 0, 0, 0));
    }

    @Override
    public TilesLayout.Spot moved(TilesLayout.Spot spot, int columns, int rows) {
        return TileCursor.moved(layout, spot, columns, rows);
    }

    @Override
    public boolean has(TilesLayout.Spot spot) {
        return layout.has(spot);
    }
}
