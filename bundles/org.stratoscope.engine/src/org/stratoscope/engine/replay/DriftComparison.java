package org.stratoscope.engine.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.results.Result;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;

/** Compares a run with its replay, number by number and ingredient by ingredient. */
public final class DriftComparison {

    private final List<NumberDrift> numbers = new ArrayList<>();
    private int compared;

    private DriftComparison() {}

    /** Compares two finished runs of the same experiment. */
    public static DriftReport of(RunDirectory before, RunDirectory after) throws StratoscopeException {
        ResultTable firstTable = ResultTableFile.read(before.results());
        ResultTable secondTable = ResultTableFile.read(after.results());
        Map<NumberPlace, Result> first = places(firstTable, UnaryOperator.identity());
        Map<NumberPlace, Result> second = places(secondTable, UnaryOperator.identity());
        if (!first.keySet().equals(second.keySet())) {
            // A sweep over files that lie elsewhere now is still the same sweep.
            first = places(firstTable, DriftComparison::withoutFolders);
            second = places(secondTable, DriftComparison::withoutFolders);
        }
        return of(before, after, first, second);
    }

    private static DriftReport of(
            RunDirectory before, RunDirectory after, Map<NumberPlace, Result> first, Map<NumberPlace, Result> second)
            throws StratoscopeException {
        DriftComparison comparison = new DriftComparison();
        List<NumberPlace> missing = new ArrayList<>();
        first.forEach((place, result) -> {
            if (second.containsKey(place)) {
                comparison.compare(place, result, second.get(place));
            } else {
                missing.add(place);
            }
        });
        List<NumberPlace> added = second.keySet().stream()
                .filter(place -> !first.containsKey(place))
                .toList();
        return new DriftReport(
                before.folder().toString(),
                after.folder().toString(),
                comparison.compared,
                comparison.numbers,
                missing,
                added,
                new IngredientComparison(before, after).changes());
    }

    /** A value of an axis in which every path is its last name. */
    private static String withoutFolders(String value) {
        return value.replaceAll("[^;,=\"]*[/\\\\]([^;,=\"/\\\\]*[A-Za-z][^;,=\"/\\\\]*)", "$1");
    }

    private static Map<NumberPlace, Result> places(ResultTable table, UnaryOperator<String> values) {
        Map<NumberPlace, Result> places = new LinkedHashMap<>();
        for (ResultRow row : table.rows()) {
            Map<String, String> point = new LinkedHashMap<>();
            row.point().forEach((path, value) -> point.put(path, values.apply(value)));
            NumberPlace place =
                    NumberPlace.of(new ResultRow(row.measurement(), row.subject(), row.result(), point, row.repeat()));
            while (places.containsKey(place)) {
                place = place.next();
            }
            places.put(place, row.result());
        }
        return places;
    }

    private void compare(NumberPlace place, Result before, Result after) {
        compare(place, "value", before.value(), after.value(), before.standardError());
        if (before.standardError().isPresent() || after.standardError().isPresent()) {
            double was = before.standardError().orElse(Double.NaN);
            compare(place, "stderr", was, after.standardError().orElse(Double.NaN), OptionalDouble.empty());
        }
        compare(place, "n", before.samples(), after.samples(), OptionalDouble.empty());
    }

    private void compare(NumberPlace place, String field, double before, double after, OptionalDouble error) {
        compared++;
        if (Double.doubleToLongBits(before) != Double.doubleToLongBits(after)) {
            numbers.add(new NumberDrift(place, field, before, after, error));
        }
    }
}
