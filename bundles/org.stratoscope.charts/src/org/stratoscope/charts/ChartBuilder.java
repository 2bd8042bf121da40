package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/** Builds figures on two axes from result rows. */
public final class ChartBuilder {

    private ChartBuilder() {}

    /** Builds the figure a view asks for; it is empty while there are no rows. Training curves have their own builder. */
    public static ChartModel build(ViewSpec view, ResultTable table) {
        List<ResultRow> rows = rows(view, table);
        return switch (view.kind()) {
            case LAYERS -> layers(view, rows);
            case SPECTRUM -> spectrum(view, rows);
            case BARS -> bars(view, rows);
            case SCATTER -> new ScatterChart(view, table).build();
            case SWEEP -> SweepChart.of(view, rows).build();
            case TRAINING -> throw new IllegalArgumentException("training curves are built from events");
            case SIMILARITY, MATRIX, TILES, COMPONENT ->
                throw new IllegalArgumentException(
                        "a view of the kind " + view.kind().text() + " has no two axes");
        };
    }

    /** The rows whose numbers are drawn: those of the statistics, of the measurement, or all where none is named. */
    public static List<ResultRow> rows(ViewSpec view, ResultTable table) {
        if (view.statistics().isEmpty()) {
            return view.measurement().isEmpty() ? table.rows() : table.of(view.measurement());
        }
        List<StatisticName> names =
                view.statistics().stream().map(StatisticName::parse).toList();
        return table.rows().stream()
                .filter(row -> names.stream().anyMatch(name -> name.names(row, view.measurement())))
                .toList();
    }

    private static ChartModel layers(ViewSpec view, List<ResultRow> rows) {
        List<ResultRow> ofLayers =
                rows.stream().filter(row -> row.result().layer().isPresent()).toList();
        List<SeriesModel> series =
                series(ofLayers, SeriesNames.byIndex(ofLayers), group -> points(group, ChartBuilder::byLayer));
        return new ChartModel(
                title(view, ofLayers),
                ChartKind.LINE,
                AxisModel.linear("relative depth (0 = first layer, 1 = output)"),
                AxisModel.linear(statistics(ofLayers) + " (dimensionless)").scaled(view.logarithmic()),
                series);
    }

    private static ChartModel spectrum(ViewSpec view, List<ResultRow> rows) {
        List<ResultRow> indexed =
                rows.stream().filter(row -> row.result().index().isPresent()).toList();
        List<String> names = names(indexed);
        int offset = StatisticTexts.offset(names);
        List<SeriesModel> series = series(
                indexed,
                SeriesNames.withFormulas(indexed),
                group -> normalized(points(group, row -> row.result().index().orElseThrow() + offset)));
        return new ChartModel(
                title(view, indexed),
                ChartKind.LINE,
                AxisModel.linear(StatisticTexts.componentAxis(names)),
                AxisModel.linear(statistics(indexed) + " / largest (dimensionless)")
                        .scaled(view.logarithmic()),
                series);
    }

    private static ChartModel bars(ViewSpec view, List<ResultRow> rows) {
        List<String> categories =
                rows.stream().map(row -> row.result().statistic()).distinct().toList();
        String shared = StatisticTexts.shared(categories);
        List<SeriesModel> series = new ArrayList<>();
        Map<String, List<ResultRow>> bySubject = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new SeriesKey("", "", "", row.subject(), row.point()).name("", false, true),
                        LinkedHashMap::new,
                        Collectors.toList()));
        bySubject.forEach((name, group) -> {
            List<PointModel> points = new ArrayList<>();
            for (int i = 0; i < categories.size(); i++) {
                String category = categories.get(i);
                List<ResultRow> same = group.stream()
                        .filter(row -> row.result().statistic().equals(category))
                        .toList();
                if (!same.isEmpty()) {
                    points.add(RepeatAverage.point(i, same, category));
                }
            }
            series.add(new SeriesModel(name, points, series.size(), false));
        });
        return new ChartModel(
                title(view, rows),
                ChartKind.BAR,
                new AxisModel(
                        shared.isEmpty() ? "statistic" : shared.substring(0, shared.length() - 1),
                        false,
                        categories.stream()
                                .map(category -> category.substring(shared.length()))
                                .toList()),
                AxisModel.linear("value (dimensionless)").scaled(false),
                series);
    }

    private interface Place {
        double x(ResultRow row);
    }

    private static double byLayer(ResultRow row) {
        return row.result().layer().map(LayerReference::depth).orElseThrow();
    }

    private static List<PointModel> points(List<ResultRow> rows, Place place) {
        Map<Double, List<ResultRow>> byPlace =
                rows.stream().collect(Collectors.groupingBy(place::x, TreeMap::new, Collectors.toList()));
        List<PointModel> points = new ArrayList<>();
        byPlace.forEach((x, same) -> points.add(RepeatAverage.point(x, same, label(same.getFirst()))));
        return points;
    }

    private static String label(ResultRow row) {
        String layer = row.result().layer().map(LayerReference::name).orElse("");
        String component = row.result().index().isPresent()
                ? "component " + (row.result().index().getAsInt() + 1)
                : "";
        return layer.isEmpty() || component.isEmpty() ? layer + component : layer + ", " + component;
    }

    private static List<PointModel> normalized(List<PointModel> points) {
        double largest = points.stream().mapToDouble(PointModel::y).max().orElse(1);
        double divisor = largest > 0 ? largest : 1;
        return points.stream()
                .map(p -> new PointModel(p.x(), p.y() / divisor, p.standardError() / divisor, p.label()))
                .toList();
    }

    private interface PointsOfGroup {
        List<PointModel> points(List<ResultRow> group);
    }

    private static List<SeriesModel> series(List<ResultRow> rows, SeriesNames names, PointsOfGroup maker) {
        Map<SeriesKey, List<ResultRow>> groups =
                rows.stream().collect(Collectors.groupingBy(names::key, LinkedHashMap::new, Collectors.toList()));
        List<SeriesModel> series = new ArrayList<>();
        groups.forEach((key, group) -> series.add(new SeriesModel(
                names.name(key), maker.points(group), names.colour(key), names.dashed(key), names.style(key))));
        return series;
    }

    static String title(ViewSpec view, List<ResultRow> rows) {
        return view.title().isBlank() ? statistics(rows) : view.title();
    }

    private static String statistics(List<ResultRow> rows) {
        return StatisticTexts.title(names(rows));
    }

    private static List<String> names(List<ResultRow> rows) {
        return rows.stream().map(row -> row.result().statistic()).distinct().toList();
    }
}
