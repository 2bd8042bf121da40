package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.stratoscope.charts.HeatMapModel;

/**
 * Where the parts of a heat map lie in its room, in pixels.
 *
 * @param rowNames as they are written beside the rows
 * @param columnNames as they are written below the columns
 * @param left of the cells
 * @param upright whether the names of the columns stand on end
 * @param names height of the names of the columns and what they count
 * @param line height of a line of text
 * @param bar top of the colour bar
 */
record HeatMapPlaces(
        HeatMapModel map,
        List<String> rowNames,
        List<String> columnNames,
        int left,
        int cellWidth,
        int cellHeight,
        boolean upright,
        int names,
        int line,
        int bar) {

    static final int MARGIN = 8;

    private static final int CELL_AT_LEAST = 3;
    private static final int CELL_AT_MOST = 52;
    private static final int ROW_AT_MOST = 36;
    private static final int SHORT_NAME = 4;

    /**
     * Finds the places.
     *
     * @param notes height of the notes below the bar
     */
    static HeatMapPlaces of(HeatMapModel map, GC gc, Point room, int notes) {
        int line = gc.getFontMetrics().getHeight();
        // Where rows and columns have the same long names, those of the columns are numbers of rows.
        boolean numbered = map.columns().equals(map.rows()) && widest(gc, map.columns()) > room.y / 4;
        List<String> rowNames = numbered ? numbered(map.rows()) : map.rows();
        List<String> columnNames = numbered ? numbers(map.columns().size()) : map.columns();
        boolean upright = columnNames.stream().anyMatch(name -> name.length() > SHORT_NAME);
        int left = MARGIN + Math.min(widest(gc, rowNames), room.x * 2 / 5) + 6;
        int namesHeight = upright ? Math.min(widest(gc, columnNames), room.y / 3) + 8 : line + 2;
        int names = namesHeight + (map.columnTitle().isEmpty() ? 0 : line);
        int below = names + MARGIN + line + 4 + notes + 4;
        int columns = Math.max(1, map.columns().size());
        int rows = Math.max(1, map.rows().size());
        int width = Math.clamp((room.x - left - MARGIN) / columns, CELL_AT_LEAST, CELL_AT_MOST);
        int height = Math.clamp((room.y - MARGIN - below) / rows, CELL_AT_LEAST, ROW_AT_MOST);
        return new HeatMapPlaces(
                map,
                rowNames,
                columnNames,
                left,
                width,
                height,
                upright,
                names,
                line,
                MARGIN + rows * height + names + MARGIN);
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    private static List<String> numbered(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + "  " + (i + 1))
                .toList();
    }

    private static int widest(GC gc, Iterable<String> names) {
        int widest = 0;
        for (String name : names) {
            widest = Math.max(widest, gc.textExtent(name).x);
        }
        return widest;
    }

    int x(int column) {
        return left + column * cellWidth;
    }

    int y(int row) {
        return MARGIN + row * cellHeight;
    }

    /** Below the last row. */
    int bottom() {
        return y(map.rows().size());
    }

    /** Whether numbers fit into the cells, with room for a dot beside them. */
    boolean isNumbered() {
        return map.isNumbered() && cellHeight >= line && cellWidth >= 5 * line / 2;
    }

    /** Every so many names of columns have room. */
    int columnStep() {
        return Math.ceilDiv(upright ? line : SHORT_NAME * line / 2, cellWidth);
    }

    /** Every so many names of rows have room. */
    int rowStep() {
        return Math.ceilDiv(line - 2, cellHeight);
    }
}
