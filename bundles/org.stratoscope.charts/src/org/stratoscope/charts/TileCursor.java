package org.stratoscope.charts;

import org.stratoscope.charts.TilesLayout.Place;
import org.stratoscope.charts.TilesLayout.Spot;

/** Walks from pixel to pixel through tiles, from tile to tile and from group to group, as keys ask for. */
public final class TileCursor {

    private TileCursor() {}

    /** The pixel beside one, or the same at an edge of the figure. */
    public static Spot moved(TilesLayout layout, Spot from, int columns, int rows) {
        Spot across = columns == 0 ? from : across(layout, from, columns);
        return rows == 0 ? across : down(layout, across, rows);
    }

    private static Spot across(TilesLayout layout, Spot from, int step) {
        TileGroup group = layout.model().groups().get(from.group());
        Place place = layout.groups().get(from.group());
        int width = group.planes() * group.width();
        int x = from.plane() * group.width() + from.column() + step;
        int tile = from.tile();
        if (x < 0 && tile % place.columns() > 0) {
            tile--;
            x = width - 1;
        } else if (x >= width && tile % place.columns() < place.columns() - 1 && tile + 1 < group.tiles()) {
            tile++;
            x = 0;
        }
        int inside = Math.clamp(x, 0, width - 1);
        return new Spot(from.group(), tile, inside / group.width(), from.row(), inside % group.width());
    }

    private static Spot down(TilesLayout layout, Spot from, int step) {
        TileGroup group = layout.model().groups().get(from.group());
        int columns = layout.groups().get(from.group()).columns();
        int row = from.row() + step;
        if (row >= 0 && row < group.height()) {
            return new Spot(from.group(), from.tile(), from.plane(), row, from.column());
        }
        int tile = from.tile() + (step < 0 ? -columns : columns);
        if (tile >= 0 && tile < group.tiles()) {
            return new Spot(from.group(), tile, from.plane(), step < 0 ? group.height() - 1 : 0, from.column());
        }
        int next = from.group() + (step < 0 ? -1 : 1);
        if (next < 0 || next >= layout.groups().size()) {
            return from;
        }
        TileGroup other = layout.model().groups().get(next);
        return step < 0 ? new Spot(next, other.tiles() - 1, 0, other.height() - 1, 0) : new Spot(next, 0, 0, 0, 0);
    }
}
