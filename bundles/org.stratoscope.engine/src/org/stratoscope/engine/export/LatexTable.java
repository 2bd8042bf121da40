package org.stratoscope.engine.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.charts.export.LatexText;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/**
 * A measurement as a table for LaTeX: a line for each state, layer, component and point of the sweep, a column for each
 * statistic, the mean over repeats with its standard error. Needs the package booktabs.
 */
final class LatexTable {

    private static final String STATE = "state";
    private static final String LAYER = "layer";
    private static final String COMPONENT = "component";

    private final List<String> axes;
    private final Set<String> statistics = new LinkedHashSet<>();
    private final Map<Map<String, String>, Map<String, List<ResultRow>>> lines = new LinkedHashMap<>();

    private LatexTable(List<String> axes, List<ResultRow> rows) {
        this.axes = axes;
        for (ResultRow row : rows) {
            statistics.add(row.result().statistic());
            lines.computeIfAbsent(place(row), place -> new LinkedHashMap<>())
                    .computeIfAbsent(row.result().statistic(), statistic -> new ArrayList<>())
                    .add(row);
        }
    }

    /** The text of a file that holds a tabular environment. */
    static String text(ResultTable table, String measurement) {
        return new LatexTable(table.axes(), table.of(measurement)).text(measurement);
    }

    private Map<String, String> place(ResultRow row) {
        Map<String, String> place = new LinkedHashMap<>();
        for (String axis : axes) {
            place.put(
                    SweepValue.shortened(axis),
                    SweepValue.parse(row.point().getOrDefault(axis, "")).name());
        }
        place.put(STATE, row.subject());
        place.put(LAYER, row.result().layer().map(LayerReference::name).orElse(""));
        int component = row.result().index().orElse(-1);
        place.put(COMPONENT, component < 0 ? "" : Integer.toString(component + 1));
        return place;
    }

    private String text(String measurement) {
        List<String> columns = columns();
        StringBuilder text = new StringBuilder();
        text.append("% ").append(measurement).append(", written by Stratoscope; needs \\usepackage{booktabs}\n");
        text.append("\\begin{tabular}{")
                .append("l".repeat(columns.size()))
                .append("r".repeat(statistics.size()))
                .append("}\n\\toprule\n");
        List<String> header = new ArrayList<>(columns);
        header.addAll(statistics);
        text.append(header.stream().map(LatexText::escaped).collect(Collectors.joining(" & ")))
                .append(" \\\\\n\\midrule\n");
        lines.forEach((place, numbers) -> {
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(LatexText.escaped(place.get(column))));
            statistics.forEach(statistic -> cells.add(number(numbers.getOrDefault(statistic, List.of()))));
            text.append(String.join(" & ", cells)).append(" \\\\\n");
        });
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    /** What differs between lines, or all there is of a single one. */
    private List<String> columns() {
        List<String> all = lines.isEmpty()
                ? List.of()
                : List.copyOf(lines.keySet().iterator().next().keySet());
        return all.stream()
                .filter(column -> lines.keySet().stream()
                                .map(place -> place.get(column))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private static String number(List<ResultRow> repeats) {
        if (repeats.isEmpty()) {
            return "";
        }
        double mean = repeats.stream()
                .mapToDouble(row -> row.result().value())
                .average()
                .orElseThrow();
        return LatexText.number(mean, error(repeats, mean));
    }

    private static OptionalDouble error(List<ResultRow> repeats, double mean) {
        if (repeats.size() == 1) {
            return repeats.getFirst().result().standardError();
        }
        double squares = repeats.stream()
                .mapToDouble(row -> row.result().value() - mean)
                .map(deviation -> deviation * deviation)
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (repeats.size() - 1.0) / repeats.size()));
    }
}
