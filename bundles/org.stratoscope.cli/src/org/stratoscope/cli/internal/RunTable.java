package org.stratoscope.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stratoscope.index.IndexedRun;
import org.stratoscope.index.RunGroup;

/**
 * Runs or groups of runs as a table.
 *
 * @param header names of the columns
 * @param rows cells: {@link Number}s, texts, or lists of these
 */
record RunTable(List<String> header, List<List<Object>> rows) {

    private static final double EXACT_FROM = 1e-4;
    private static final double EXACT_TO = 1e6;

    /** A line for each run. */
    static RunTable of(List<IndexedRun> runs, List<String> columns) {
        List<String> header = new ArrayList<>(List.of("state", "progress", "started", "title"));
        columns.stream().filter(column -> !header.contains(column)).forEach(header::add);
        header.add("folder");
        List<List<Object>> rows = new ArrayList<>();
        for (IndexedRun run : runs) {
            rows.add(header.stream().map(column -> cell(run, column)).toList());
        }
        return new RunTable(header, rows);
    }

    private static Object cell(IndexedRun run, String column) {
        return switch (column) {
            case "state" -> run.state();
            case "progress" -> run.progress();
            case "started" -> run.started();
            case "ended" -> run.ended();
            case "tasks" -> run.tasks();
            case "title" -> run.title();
            case "folder" -> run.folder().toString();
            default -> run.values().getOrDefault(column, List.of());
        };
    }

    /** A line for each group. */
    static RunTable of(List<RunGroup> groups, String by, List<String> columns) {
        List<String> header = new ArrayList<>(List.of(by, "runs"));
        columns.forEach(column -> header.add("mean " + column));
        List<List<Object>> rows = new ArrayList<>();
        for (RunGroup group : groups) {
            List<Object> row = new ArrayList<>(List.of(group.value(), group.runs()));
            columns.forEach(column ->
                    row.add(group.means().containsKey(column) ? group.means().get(column) : List.of()));
            rows.add(row);
        }
        return new RunTable(header, rows);
    }

    /** CSV with every digit; several values of a cell are separated by {@code " | "}. */
    String csv() {
        StringBuilder text = new StringBuilder();
        text.append(header.stream().map(RunTable::quoted).collect(Collectors.joining(",")))
                .append('\n');
        for (List<Object> row : rows) {
            text.append(row.stream().map(cell -> quoted(text(cell, false))).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Columns of equal width, with numbers in four digits. */
    String text() {
        List<List<String>> lines = new ArrayList<>(List.of(header));
        rows.forEach(row -> lines.add(row.stream().map(cell -> text(cell, true)).toList()));
        int[] widths = new int[header.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = line.get(column);
                padded.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            text.append(padded.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String text(Object cell, boolean shortened) {
        return switch (cell) {
            case List<?> values ->
                values.stream().map(value -> text(value, shortened)).collect(Collectors.joining(" | "));
            case Double number when shortened -> shortened(number);
            default -> cell.toString().replaceAll("\\R", " ");
        };
    }

    private static String shortened(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT_TO) {
            return Long.toString((long) number);
        }
        double size = Math.abs(number);
        return size >= EXACT_FROM && size < EXACT_TO
                ? String.format(Locale.ROOT, "%.4g", number)
                : String.format(Locale.ROOT, "%.3e", number);
    }
}
