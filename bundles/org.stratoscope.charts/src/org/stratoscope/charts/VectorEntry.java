package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/**
 * One vector of the result table; each repeat has its own.
 *
 * @param name in the figure
 * @param length number of components, counted to the last one
 * @param values finite components by their index from 0
 */
record VectorEntry(String name, int length, Map<Integer, Double> values) {

    private record Key(SeriesKey series, int repeat) {}

    /** The vectors a view asks for, in the order of their rows. */
    static List<VectorEntry> of(ViewSpec view, ResultTable table) {
        List<ResultRow> rows = ChartBuilder.rows(view, table).stream()
                .filter(row -> row.result().index().isPresent())
                .toList();
        SeriesNames names = SeriesNames.byLayer(rows);
        Map<Key, List<ResultRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(new Key(names.key(row), row.repeat()), key -> new ArrayList<>())
                .add(row));
        boolean repeated = rows.stream().map(ResultRow::repeat).distinct().count() > 1;
        // An axis that sweeps the seed has that word already.
        String word = table.axes().stream().anyMatch(axis -> axis.contains("seed")) ? "repeat " : "seed ";
        List<VectorEntry> entries = new ArrayList<>();
        groups.forEach((key, group) -> {
            String seed = repeated ? word + key.repeat() : "";
            entries.add(of(names.name(key.series(), seed), group));
        });
        return entries;
    }

    private static VectorEntry of(String name, List<ResultRow> rows) {
        Map<Integer, Double> values = new TreeMap<>();
        int length = 0;
        for (ResultRow row : rows) {
            int index = row.result().index().orElseThrow();
            length = Math.max(length, index + 1);
            if (Double.isFinite(row.result().value())) {
                values.put(index, row.result().value());
            }
        }
        return new VectorEntry(name, length, values);
    }
}
