package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the tiles of a figure lie, in pixels: groups below each other, each with a line for its caption.
 *
 * @param height of all groups
 */
public record TilesLayout(TilesModel model, List<Place> groups, int height) {

    /** Pixels between tiles, and between the planes of a tile. */
    public static final int GAP = 1;

    private static final int BETWEEN_GROUPS = 10;
    private static final int MAGNIFICATION_AT_MOST = 32;
    private static final int DIGIT = 7;

    /**
     * Where the tiles of one group lie.
     *
     * @param top of the caption
     * @param grid top of the tiles
     * @param columns tiles in a row
     * @param magnification side of a pixel of an image
     * @param tileWidth of a tile with all of its planes
     * @param number height of the line for the numbers under the tiles; 0 where there is no room
     */
    public record Place(
            int top,
            int grid,
            int columns,
            int magnification,
            int tileWidth,
            int tileHeight,
            int planeWidth,
            int number) {

        /** The left edge of a tile. */
        public int x(int tile) {
            return tile % columns * (tileWidth + GAP);
        }

        /** The upper edge of a tile. */
        public int y(int tile) {
            return grid + tile / columns * (tileHeight + GAP + number);
        }
    }

    /** A pixel of an image, or of one plane of it. */
    public record Spot(int group, int tile, int plane, int row, int column) {}

    public TilesLayout {
        groups = List.copyOf(groups);
    }

    /**
     * Lays out a figure.
     *
     * @param room width in pixels
     * @param wanted about how large a tile shall be
     * @param line height of a line of text
     */
    public static TilesLayout of(TilesModel model, int room, int wanted, int line) {
        List<Place> places = new ArrayList<>();
        int top = 0;
        for (TileGroup group : model.groups()) {
            int side = Math.max(group.height(), group.width());
            int magnification = Math.clamp(wanted / side, 1, MAGNIFICATION_AT_MOST);
            int planeWidth = group.width() * magnification;
            int tileWidth = group.planes() * (planeWidth + GAP) - GAP;
            int tileHeight = group.height() * magnification;
            int columns = Math.clamp((room + GAP) / (tileWidth + GAP), 1, group.tiles());
            int digits = Integer.toString(group.tiles()).length();
            int number = tileWidth >= digits * DIGIT ? line : 0;
            Place place =
                    new Place(top, top + line + 2, columns, magnification, tileWidth, tileHeight, planeWidth, number);
            places.add(place);
            top = place.y(group.tiles() - 1) + tileHeight + number + BETWEEN_GROUPS;
        }
        return new TilesLayout(model, places, Math.max(0, top - BETWEEN_GROUPS));
    }

    /** The width of the widest row of tiles. */
    public int width() {
        return groups.stream()
                .mapToInt(place -> place.columns() * (place.tileWidth() + GAP) - GAP)
                .max()
                .orElse(0);
    }

    /** What lies at a place; nothing between tiles. */
    public Optional<Spot> at(int x, int y) {
        for (int i = 0; i < groups.size(); i++) {
            Place place = groups.get(i);
            TileGroup group = model.groups().get(i);
            int stepX = place.tileWidth() + GAP;
            int stepY = place.tileHeight() + GAP + place.number();
            int tile = Math.floorDiv(y - place.grid(), stepY) * place.columns() + Math.floorDiv(x, stepX);
            boolean inside = x >= 0 && y >= place.grid() && x / stepX < place.columns() && tile < group.tiles();
            if (inside) {
                int inX = x % stepX;
                int inY = (y - place.grid()) % stepY;
                int inPlane = inX % (place.planeWidth() + GAP);
                return inX < place.tileWidth() && inY < place.tileHeight() && inPlane < place.planeWidth()
                        ? Optional.of(new Spot(
                                i,
                                tile,
                                inX / (place.planeWidth() + GAP),
                                inY / place.magnification(),
                                inPlane / place.magnification()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the figure has a pixel. */
    public boolean has(Spot spot) {
        if (spot.group() >= groups.size()) {
            return false;
        }
        TileGroup group = model.groups().get(spot.group());
        return spot.tile() < group.tiles()
                && spot.plane() < group.planes()
                && spot.row() < group.height()
                && spot.column() < group.width();
    }

    /** The left edge of a pixel of an image. */
    public int x(Spot spot) {
        Place place = groups.get(spot.group());
        return place.x(spot.tile()) + spot.plane() * (place.planeWidth() + GAP) + spot.column() * place.magnification();
    }

    /** The upper edge of a pixel of an image. */
    public int y(Spot spot) {
        Place place = groups.get(spot.group());
        return place.y(spot.tile()) + spot.row() * place.magnification();
    }
}
