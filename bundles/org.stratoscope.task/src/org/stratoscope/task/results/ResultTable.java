package org.stratoscope.task.results;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a task or of a whole run.
 *
 * @param axes paths of the sweep axes, one column each
 * @param rows in the order in which they were measured
 */
public record ResultTable(List<String> axes, List<ResultRow> rows) {

    public ResultTable {
        axes = List.copyOf(axes);
        rows = List.copyOf(rows);
    }

    /** A table without rows. */
    public static ResultTable empty(List<String> axes) {
        return new ResultTable(axes, List.of());
    }

    /** This table followed by the rows of another one with the same axes. */
    public ResultTable plus(ResultTable other) {
        List<ResultRow> all = new ArrayList<>(rows);
        all.addAll(other.rows);
        return new ResultTable(axes, all);
    }

    /** The rows of one measurement. */
    public List<ResultRow> of(String measurement) {
        return rows.stream()
                .filter(row -> row.measurement().equals(measurement))
                .toList();
    }
}
