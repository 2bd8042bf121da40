package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/** Builds the heat map of vectors: a row a series, averaged over repeats, and a column a component. */
final class MatrixMap {

    private static final int ROWS_AT_MOST = 100;
    private static final int COLUMNS_AT_MOST = 400;

    private MatrixMap() {}

    static HeatMapModel build(ViewSpec view, ResultTable table) {
        List<ResultRow> rows = ChartBuilder.rows(view, table).stream()
                .filter(row -> row.result().index().isPresent())
                .toList();
        SeriesNames names = SeriesNames.byLayer(rows);
        Map<SeriesKey, List<ResultRow>> groups =
                rows.stream().collect(Collectors.groupingBy(names::key, LinkedHashMap::new, Collectors.toList()));
        int components = rows.stream()
                .mapToInt(row -> row.result().index().orElseThrow() + 1)
                .max()
                .orElse(0);
        int width = Math.min(components, COLUMNS_AT_MOST);
        List<String> rowNames = new ArrayList<>();
        List<List<HeatCell>> cells = new ArrayList<>();
        groups.entrySet().stream().limit(ROWS_AT_MOST).forEach(group -> {
            rowNames.add(names.name(group.getKey()));
            cells.add(cells(group.getValue(), width));
        });
        return new HeatMapModel(
                ChartBuilder.title(view, rows),
                "value",
                rowNames,
                IntStream.rangeClosed(1, width).mapToObj(Integer::toString).toList(),
                "component number",
                cells,
                ColourScale.of(cells.stream().flatMap(List::stream).mapToDouble(HeatCell::value)),
                leftOut(groups.size(), components));
    }

    private static List<HeatCell> cells(List<ResultRow> rows, int width) {
        Map<Integer, List<ResultRow>> byIndex = new HashMap<>();
        rows.forEach(row -> byIndex.computeIfAbsent(row.result().index().orElseThrow(), index -> new ArrayList<>())
                .add(row));
        return IntStream.range(0, width)
                .mapToObj(index -> cell(byIndex.getOrDefault(index, List.of())))
                .toList();
    }

    private static HeatCell cell(List<ResultRow> repeats) {
        if (repeats.isEmpty()) {
            return HeatCell.empty("no value");
        }
        PointModel point = RepeatAverage.point(0, repeats, "");
        String error = point.hasError() ? "standard error: " + point.standardError() : "";
        String count = repeats.size() > 1 ? "mean of " + repeats.size() + " repeats" : "";
        return new HeatCell(
                point.y(), false, error.isEmpty() || count.isEmpty() ? count + error : count + ", " + error);
    }

    private static List<String> leftOut(int rows, int columns) {
        List<String> notes = new ArrayList<>();
        if (rows > ROWS_AT_MOST) {
            notes.add("the first " + ROWS_AT_MOST + " of " + rows + " rows are shown");
        }
        if (columns > COLUMNS_AT_MOST) {
            notes.add("the first " + COLUMNS_AT_MOST + " of " + columns + " components are shown");
        }
        return notes;
    }
}
