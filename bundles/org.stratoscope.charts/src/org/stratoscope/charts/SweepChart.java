package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stratoscope.api.parameters.SweepValue;
import org.stratoscope.task.results.ResultRow;

/**
 * Builds the figure of statistics against a swept value: a line for each point of the other axes, the mean over repeats with
 * its standard error. Values that are no numbers stand side by side in the order of the sweep.
 */
final class SweepChart {

    /** Stands for the states of the subject along its training in the place of an axis. */
    static final String TRAINING = "training";

    private static final double WIDE = 30;

    private final ViewSpec view;
    private final List<ResultRow> rows;
    private final String axis;

    private SweepChart(ViewSpec view, List<ResultRow> rows, String axis) {
        this.view = view;
        this.rows = rows;
        this.axis = axis;
    }

    /** Prepares the figure of these rows. */
    static SweepChart of(ViewSpec view, List<ResultRow> rows) {
        Set<String> paths = new LinkedHashSet<>();
        rows.forEach(row -> paths.addAll(row.point().keySet()));
        return new SweepChart(view, rows, axis(view.scatter().against(), paths, rows));
    }

    private static String axis(String wanted, Set<String> paths, List<ResultRow> rows) {
        if (wanted.isBlank()) {
            Comparator<String> numbersFirst = Comparator.comparing(path ->
                    !rows.stream().allMatch(row -> number(text(row, path)).isPresent()));
            return paths.stream().min(numbersFirst).orElse(TRAINING);
        }
        return paths.stream().filter(path -> names(path, wanted)).findFirst().orElse(TRAINING);
    }

    /** Whether a text names an axis: its path, or one of its places. */
    private static boolean names(String path, String wanted) {
        return path.equals(wanted) || SweepValue.parts(path).contains(wanted.strip());
    }

    ChartModel build() {
        List<String> texts =
                rows.stream().map(row -> text(row, axis)).distinct().toList();
        boolean numbers = !axis.equals(TRAINING)
                && texts.stream().allMatch(text -> number(text).isPresent());
        Map<String, Double> places = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            places.put(texts.get(i), numbers ? number(texts.get(i)).orElseThrow() : i);
        }
        return new ChartModel(
                ChartBuilder.title(view, rows), ChartKind.LINE, across(places, numbers), up(), series(places));
    }

    private AxisModel across(Map<String, Double> places, boolean numbers) {
        String title = axis.equals(TRAINING)
                ? "state of the subject"
                : SweepValue.parts(axis).stream()
                        .map(SweepValue::shortened)
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!numbers) {
            return new AxisModel(
                    title, false, places.keySet().stream().map(this::name).toList());
        }
        double least =
                places.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double greatest =
                places.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return AxisModel.linear(title).scaled(least > 0 && greatest >= WIDE * least);
    }

    private AxisModel up() {
        String statistics = StatisticTexts.title(
                rows.stream().map(row -> row.result().statistic()).distinct().toList());
        return AxisModel.linear(Units.titled(statistics)).scaled(view.logarithmic());
    }

    private List<SeriesModel> series(Map<String, Double> places) {
        Map<ResultRow, Double> place = new LinkedHashMap<>();
        Map<Double, String> labels = new LinkedHashMap<>();
        for (ResultRow row : rows) {
            double x = places.get(text(row, axis));
            place.put(row, x);
            labels.put(x, name(text(row, axis)));
        }
        List<ResultRow> others = rows.stream().map(this::without).toList();
        SeriesNames names = SeriesNames.byLayerAndIndex(others);
        Map<SeriesKey, TreeMap<Double, List<ResultRow>>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            groups.computeIfAbsent(names.key(others.get(i)), key -> new TreeMap<>())
                    .computeIfAbsent(place.get(rows.get(i)), x -> new ArrayList<>())
                    .add(rows.get(i));
        }
        List<SeriesModel> series = new ArrayList<>();
        groups.forEach((key, points) -> series.add(new SeriesModel(
                names.name(key),
                points.entrySet().stream()
                        .map(point -> RepeatAverage.point(point.getKey(), point.getValue(), labels.get(point.getKey())))
                        .toList(),
                names.colour(key),
                names.dashed(key),
                names.style(key))));
        return series;
    }

    /** The row as one of its series, which has many places on the axis. */
    private ResultRow without(ResultRow row) {
        Map<String, String> point = new LinkedHashMap<>(row.point());
        point.remove(axis);
        String subject = axis.equals(TRAINING) ? "" : row.subject();
        return new ResultRow(row.measurement(), subject, row.result(), point, row.repeat());
    }

    private static String text(ResultRow row, String axis) {
        return axis.equals(TRAINING) ? row.subject() : row.point().getOrDefault(axis, "");
    }

    private String name(String text) {
        return axis.equals(TRAINING) ? text : SweepValue.parse(text).name();
    }

    /** The number that a swept value is: its label, or else the first of its texts. */
    private static Optional<Double> number(String text) {
        SweepValue value = SweepValue.parse(text);
        String first = value.label().orElse(value.texts().getFirst());
        try {
            return Optional.of(Double.valueOf(first)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            // A name, such as that of a network.
            return Optional.empty();
        }
    }
}
