package org.stratoscope.api.drawing;

import java.util.List;

/**
 * A figure of numbers as colours in rows and columns.
 *
 * @param title above the figure
 * @param valueName what the numbers are, with their unit
 * @param rows names of the rows
 * @param columns names of the columns; rows times columns at most {@value #CELLS_AT_MOST}
 * @param values row by row; NaN where there is none, else finite
 * @param notes sentences under the colour bar; may be empty
 */
public record ColourTable(
        String title,
        String valueName,
        List<String> rows,
        List<String> columns,
        List<List<Double>> values,
        List<String> notes)
        implements Drawing {

    /** More cells than that are no figure. */
    public static final int CELLS_AT_MOST = 100_000;

    public ColourTable {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a table of colours needs a title");
        }
        java.util.Objects.requireNonNull(valueName, "valueName");
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        values = values.stream().map(List::copyOf).toList();
        if ((long) rows.size() * columns.size() > CELLS_AT_MOST) {
            throw new IllegalArgumentException("a table of colours has " + rows.size() + " rows and " + columns.size()
                    + " columns; " + CELLS_AT_MOST + " cells are the most");
        }
        int width = columns.size();
        if (values.size() != rows.size() || values.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a table of colours needs a value for every row and column");
        }
        if (values.stream().flatMap(List::stream).anyMatch(value -> Double.isInfinite(value))) {
            throw new IllegalArgumentException("a table of colours has an infinite value");
        }
    }
}
