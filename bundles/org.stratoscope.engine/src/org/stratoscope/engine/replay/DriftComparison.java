package org.stratoscope.engine.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;

/** Compares a run with its replay, row by row and ingredient by ingredient. */
public final class DriftComparison {

    private DriftComparison() {}

    /** Compares two finished runs of the same experiment. */
    public static DriftReport of(RunDirectory before, RunDirectory after) throws UnreadableFileException {
        Map<String, Double> first = numbers(ResultTableFile.read(before.results()));
        Map<String, Double> second = numbers(ResultTableFile.read(after.results()));
        List<DriftReport.Number> differing = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, Double> entry : first.entrySet()) {
            Double other = second.get(entry.getKey());
            if (other == null) {
                missing.add(entry.getKey());
            } else {
                compared++;
                if (Double.doubleToLongBits(other) != Double.doubleToLongBits(entry.getValue())) {
                    differing.add(new DriftReport.Number(entry.getKey(), entry.getValue(), other));
                }
            }
        }
        List<String> added =
                second.keySet().stream().filter(row -> !first.containsKey(row)).toList();
        return new DriftReport(differing, missing, added, compared, ingredients(before, after));
    }

    private static Map<String, Double> numbers(ResultTable table) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (ResultRow row : table.rows()) {
            numbers.put(name(row), row.result().value());
        }
        return numbers;
    }

    private static String name(ResultRow row) {
        Result result = row.result();
        StringBuilder name = new StringBuilder(row.measurement())
                .append(", ")
                .append(row.subject())
                .append(", ")
                .append(result.statistic());
        result.layer()
                .map(LayerReference::name)
                .ifPresent(layer -> name.append(", ").append(layer));
        result.index().ifPresent(index -> name.append(", component ").append(index));
        row.point()
                .forEach((path, value) ->
                        name.append(", ").append(path).append(" = ").append(value));
        return name.append(", repeat ").append(row.repeat()).toString();
    }

    private static List<String> ingredients(RunDirectory before, RunDirectory after) throws UnreadableFileException {
        Map<String, String> first = RunIngredients.read(before);
        Map<String, String> second = RunIngredients.read(after);
        TreeSet<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        List<String> changed = new ArrayList<>();
        for (String name : names) {
            String was = first.getOrDefault(name, "absent");
            String is = second.getOrDefault(name, "absent");
            if (!was.equals(is)) {
                changed.add(name + " changed from " + was + " to " + is);
            }
        }
        return changed;
    }
}
