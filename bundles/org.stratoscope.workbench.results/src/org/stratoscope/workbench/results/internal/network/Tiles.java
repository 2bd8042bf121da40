package org.stratoscope.workbench.results.internal.network;

import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.stratoscope.charts.ColourScale;
import org.stratoscope.task.inspection.PlainArray;

/**
 * Images side by side in a grid with one pixel between them and one scale for all.
 *
 * @param array of shape (channels, height, width), a tile a channel, or (filters, channels, height, width)
 * @param colour whether three channels make one tile with colours
 */
record Tiles(PlainArray array, ColourScale scale, boolean colour) {

    /** Most tiles that are drawn along a side of a grid whose rows mean something. */
    static final int SIDE_AT_MOST = 64;

    private static final PaletteData PALETTE = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final int DEPTH = 24;
    private static final int PIXELS_AT_MOST = 6_000_000;

    /** Filters: in colours where they look at three channels, and a row a filter otherwise. */
    static Tiles ofFilters(PlainArray array) {
        return new Tiles(array, scale(array), array.length(1) == 3);
    }

    /** Activations, or an image in colours. */
    static Tiles ofChannels(PlainArray array, boolean colour) {
        return new Tiles(array, scale(array), colour && array.length(0) == 3);
    }

    private static ColourScale scale(PlainArray array) {
        float[] values = array.values();
        return ColourScale.of(IntStream.range(0, values.length).mapToDouble(i -> values[i]));
    }

    /** Whether rows are filters and columns their channels. */
    boolean isMatrix() {
        return array.shape().length == 4 && !colour && array.length(1) > 1;
    }

    /** The height of a tile in pixels. */
    int height() {
        return array.length(array.shape().length - 2);
    }

    /** The width of a tile in pixels. */
    int width() {
        return array.length(array.shape().length - 1);
    }

    /** The number of tiles. */
    int count() {
        if (isMatrix()) {
            return Math.min(array.length(0), SIDE_AT_MOST) * Math.min(array.length(1), SIDE_AT_MOST);
        }
        int planes = array.shape().length == 4 ? array.length(0) * array.length(1) : array.length(0);
        return colour ? planes / 3 : planes;
    }

    /** So many tiles fill a row when there is that much room. */
    int columns(int room, int magnification) {
        if (isMatrix()) {
            return Math.min(array.length(1), SIDE_AT_MOST);
        }
        return Math.clamp((room + 1) / (width() * magnification + 1), 1, count());
    }

    /** The greatest whole magnification up to 16 at which tiles are about so large. */
    int magnification(int wanted) {
        return Math.clamp(wanted / Math.max(height(), width()), 1, 16);
    }

    /** Draws the grid. */
    ImageData draw(int columns, int magnification, int gap) {
        int across = width() * magnification + 1;
        int down = height() * magnification + 1;
        int rows = Math.min(Math.ceilDiv(count(), columns), Math.max(1, PIXELS_AT_MOST / (columns * across) / down));
        ImageData image = new ImageData(columns * across - 1, rows * down - 1, DEPTH, PALETTE);
        int[] line = new int[image.width];
        for (int y = 0; y < image.height; y++) {
            for (int x = 0; x < image.width; x++) {
                int tile = y / down * columns + x / across;
                boolean between = x % across == across - 1 || y % down == down - 1 || tile >= count();
                line[x] = between ? gap : pixel(tile, y % down / magnification, x % across / magnification);
            }
            image.setPixels(0, y, image.width, line, 0);
        }
        return image;
    }

    private int pixel(int tile, int row, int column) {
        if (!colour) {
            return scale.colour(array.values()[index(plane(tile), row, column)]);
        }
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
            double share = scale.share(array.values()[index(tile * 3 + channel, row, column)]);
            rgb = rgb << 8 | (int) Math.round(255 * share);
        }
        return rgb;
    }

    private int plane(int tile) {
        if (!isMatrix()) {
            return tile;
        }
        int columns = Math.min(array.length(1), SIDE_AT_MOST);
        return tile / columns * array.length(1) + tile % columns;
    }

    private int index(int plane, int row, int column) {
        return (plane * height() + row) * width() + column;
    }

    /** What a tip says of a point of the drawn grid; empty between tiles. */
    String tip(int x, int y, int columns, int magnification) {
        int across = width() * magnification + 1;
        int down = height() * magnification + 1;
        int tile = y / down * columns + x / across;
        if (x < 0 || y < 0 || x / across >= columns || tile >= count() || x % across == across - 1) {
            return "";
        }
        int row = y % down / magnification;
        int column = x % across / magnification;
        if (row >= height()) {
            return "";
        }
        String place = ", row " + row + ", column " + column + ": ";
        if (colour) {
            return "tile " + tile + place + values(tile, row, column);
        }
        int plane = plane(tile);
        String where = array.shape().length == 4
                ? "filter " + plane / array.length(1) + ", channel " + plane % array.length(1)
                : "channel " + plane;
        return where + place + text(plane, row, column);
    }

    private String values(int tile, int row, int column) {
        return text(tile * 3, row, column) + ", " + text(tile * 3 + 1, row, column) + ", "
                + text(tile * 3 + 2, row, column);
    }

    private String text(int plane, int row, int column) {
        return String.format(Locale.ROOT, "%.4g", array.values()[index(plane, row, column)]);
    }
}
