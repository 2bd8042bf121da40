package org.stratoscope.charts;

/** The magnified pixels of tiles where their layout puts them. */
public final class TilePixels {

    private TilePixels() {}

    /**
     * The pixels of one group as 0xRRGGBB, row by row, from the corner of its first tile.
     *
     * @param gap colour between tiles
     */
    public static int[][] of(TilesLayout layout, int group, int gap) {
        TilesLayout.Place place = layout.groups().get(group);
        int rows = Math.ceilDiv(layout.model().groups().get(group).tiles(), place.columns());
        int height = rows * (place.tileHeight() + TilesLayout.GAP + place.number()) - TilesLayout.GAP - place.number();
        int width = place.columns() * (place.tileWidth() + TilesLayout.GAP) - TilesLayout.GAP;
        int[][] pixels = new int[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y][x] = layout.at(x, y + place.grid())
                        .filter(spot -> spot.group() == group)
                        .map(spot -> layout.model().colour(group, spot.tile(), spot.plane(), spot.row(), spot.column()))
                        .orElse(gap);
            }
        }
        return pixels;
    }
}
