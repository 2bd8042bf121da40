package org.stratoscope.charts;

import java.util.List;

/**
 * A figure of numbers as colours in rows and columns.
 *
 * @param title above the figure
 * @param valueName what the numbers are
 * @param rows names of the rows
 * @param columns names of the columns
 * @param columnTitle what the names of the columns count; empty where they speak for themselves
 * @param cells row by row
 * @param scale the colours
 * @param notes what stands under the colour bar
 */
public record HeatMapModel(
        String title,
        String valueName,
        List<String> rows,
        List<String> columns,
        String columnTitle,
        List<List<HeatCell>> cells,
        ColourScale scale,
        List<String> notes)
        implements Figure {

    private static final int NUMBERED_UP_TO = 12;

    public HeatMapModel {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        int width = columns.size();
        if (cells.size() != rows.size() || cells.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a heat map needs a cell for every row and column");
        }
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty() || columns.isEmpty();
    }

    /** The cell of a row and a column. */
    public HeatCell cell(int row, int column) {
        return cells.get(row).get(column);
    }

    /** Whether there is room for the numbers in the cells. */
    public boolean isNumbered() {
        return rows.size() <= NUMBERED_UP_TO && columns.size() <= NUMBERED_UP_TO;
    }

    /** What a tip says of a cell: its names, its exact value and what is to be known of it, a line each. */
    public String tip(int row, int column) {
        HeatCell cell = cell(row, column);
        String place = columnTitle.isEmpty() ? columns.get(column) : columnTitle + ": " + columns.get(column);
        StringBuilder text = new StringBuilder(rows.get(row)).append('\n').append(place);
        if (cell.hasValue()) {
            text.append('\n').append(valueName).append(": ").append(cell.value());
        }
        if (!cell.remark().isEmpty()) {
            text.append('\n').append(cell.remark());
        }
        return text.toString();
    }
}
