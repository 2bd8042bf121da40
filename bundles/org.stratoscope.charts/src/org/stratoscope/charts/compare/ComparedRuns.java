package org.stratoscope.charts.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.task.results.ResultRow;

/** Parts the rows of several runs into series. */
final class ComparedRuns {

    private final List<ComparedRows> runs;
    private final ComparisonSpec spec;

    ComparedRuns(List<ComparedRows> runs, ComparisonSpec spec) {
        this.runs = runs;
        this.spec = spec;
    }

    /** The sweep's place in words; empty without a sweep. */
    static String words(Map<String, String> point) {
        return point.entrySet().stream()
                .map(entry -> SweepValue.inWords(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The series of a statistic, in the order of the runs. */
    List<SeriesRows> series(ComparedStatistic statistic) {
        Map<SeriesRows.Key, List<ResultRow>> groups = new LinkedHashMap<>();
        for (ComparedRows run : runs) {
            List<ResultRow> rows = rows(run, statistic);
            boolean parted = statistic.shape() != ComparedStatistic.Shape.SINGLE
                    && rows.stream().map(ResultRow::point).distinct().count() > 1;
            boolean layered =
                    rows.stream().map(row -> row.result().layer()).distinct().count() > 1
                            && statistic.shape() == ComparedStatistic.Shape.VECTOR;
            for (ResultRow row : rows) {
                groups.computeIfAbsent(key(run, row, parted, layered), key -> new ArrayList<>())
                        .add(row);
            }
        }
        boolean severalSubjects =
                groups.keySet().stream().map(SeriesRows.Key::subject).distinct().count() > 1;
        return groups.entrySet().stream()
                .map(entry -> new SeriesRows(entry.getKey(), name(entry.getKey(), severalSubjects), entry.getValue()))
                .toList();
    }

    private List<ResultRow> rows(ComparedRows run, ComparedStatistic statistic) {
        return run.table().rows().stream()
                .filter(statistic::has)
                .filter(row -> spec.subject().map(row.subject()::equals).orElse(true))
                .toList();
    }

    private SeriesRows.Key key(ComparedRows run, ResultRow row, boolean parted, boolean layered) {
        String layer = layered ? row.result().layer().map(LayerReference::name).orElse("") : "";
        Optional<String> path = spec.groupBy();
        if (path.isPresent()) {
            return new SeriesRows.Key(group(path.get(), run, row), row.subject(), Map.of(), layer);
        }
        return new SeriesRows.Key(run.name(), row.subject(), parted ? row.point() : Map.of(), layer);
    }

    private static String group(String path, ComparedRows run, ResultRow row) {
        String value = Optional.ofNullable(row.point().get(path))
                .or(() -> Optional.ofNullable(run.settings().get(path)))
                .orElse("not set");
        return SweepValue.inWords(path, value);
    }

    private static String name(SeriesRows.Key key, boolean severalSubjects) {
        return Stream.of(key.hue(), severalSubjects ? key.subject() : "", words(key.point()), key.layer())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The colour of a series: that of its run, or its group's place among the groups. */
    int colour(SeriesRows series, List<SeriesRows> all) {
        if (spec.groupBy().isPresent()) {
            return all.stream()
                    .map(one -> one.key().hue())
                    .distinct()
                    .toList()
                    .indexOf(series.key().hue());
        }
        return runs.stream()
                .filter(run -> run.name().equals(series.key().hue()))
                .findFirst()
                .orElseThrow()
                .colour();
    }

    /** The rows of the run from which differences are drawn; nothing when values are drawn, or it is gone. */
    Optional<List<ResultRow>> reference(ComparedStatistic statistic) {
        return spec.reference()
                .flatMap(name ->
                        runs.stream().filter(run -> run.name().equals(name)).findFirst())
                .map(run -> rows(run, statistic));
    }
}
