package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/**
 * Builds the figure of one statistic against another. Rows belong together when subject, sweep point and repeat are the same,
 * and the layer where both have one; a number of the whole network goes with that of the last layer.
 */
final class ScatterChart {

    private static final int CURVE_POINTS = 41;

    /** Dark on light and light on dark: lines this thin need contrast more than a colour of their own. */
    private static final int[] LAW_COLOURS = {6, 3, 5};

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?");

    private final ViewSpec view;
    private final ResultTable table;
    private final StatisticName against;
    private final List<ResultRow> rows;
    private final SeriesNames names;
    private final Map<Place, ResultRow> horizontal = new LinkedHashMap<>();

    ScatterChart(ViewSpec view, ResultTable table) {
        this.view = view;
        this.table = table;
        this.against = StatisticName.parse(view.scatter().against());
        this.rows = ChartBuilder.rows(view, table);
        this.names = SeriesNames.byIndex(rows);
        table.rows().stream()
                .filter(row -> against.names(row, view.measurement()))
                .forEach(row -> horizontal.put(Place.of(row), row));
    }

    /** The best fits by the name of their cloud of points, empty where there is only one. */
    Map<String, PowerLawFit> fits() {
        Map<String, PowerLawFit> fits = new LinkedHashMap<>();
        Map<SeriesKey, List<PointModel>> clouds = clouds(points());
        clouds.forEach((key, cloud) -> PowerLawFit.of(cloud).ifPresent(fit -> fits.put(cloudName(key, clouds), fit)));
        return fits;
    }

    ChartModel build() {
        Map<SeriesKey, List<PointModel>> points = points();
        List<String> hues =
                points.keySet().stream().map(SeriesNames::hue).distinct().toList();
        List<SeriesModel> series = new ArrayList<>();
        points.forEach((key, list) -> series.add(new SeriesModel(
                names.name(key), list, hues.indexOf(SeriesNames.hue(key)), names.dashed(key), SeriesStyle.POINTS)));
        List<SeriesModel> all = new ArrayList<>(series);
        if (view.scatter().fit()) {
            all.addAll(ofLayers() ? fitsOfEach(series) : fitsOfClouds(points, series.size()));
        }
        all.addAll(laws(series));
        return new ChartModel(
                view.title().isBlank() ? names.statistics() + " against " + against.statistic() : view.title(),
                ChartKind.LINE,
                AxisModel.linear(Units.titled(against.statistic())).scaled(view.logarithmic()),
                AxisModel.linear(Units.titled(names.statistics())).scaled(view.logarithmic()),
                all);
    }

    /** Whether the points are layers rather than networks. */
    private boolean ofLayers() {
        return rows.stream()
                .anyMatch(row -> row.result().layer().isPresent() && across(row).isPresent());
    }

    /** Points along a first axis of plain numbers are one series, those along an axis of anything else one each. */
    private SeriesKey series(ResultRow row) {
        SeriesKey key = names.key(row);
        boolean plain = table.axes().stream()
                .findFirst()
                .filter(axis ->
                        NUMBER.matcher(row.point().getOrDefault(axis, "")).matches())
                .isPresent();
        return plain && row.result().layer().isEmpty() ? withoutFirstAxis(key) : key;
    }

    private SeriesKey withoutFirstAxis(SeriesKey key) {
        Map<String, String> others = new LinkedHashMap<>(key.point());
        table.axes().stream().findFirst().ifPresent(others::remove);
        return new SeriesKey(key.measurement(), key.statistic(), key.part(), key.subject(), others);
    }

    private Map<SeriesKey, List<PointModel>> points() {
        Map<SeriesKey, List<PointModel>> points = new LinkedHashMap<>();
        for (ResultRow row : rows) {
            across(row)
                    .ifPresent(other -> points.computeIfAbsent(series(row), key -> new ArrayList<>())
                            .add(point(row, other)));
        }
        return points;
    }

    /** What belongs to one row. */
    private record Place(String subject, Map<String, String> point, int repeat, int layer, OptionalInt index) {

        private static final int NETWORK = -1;

        static Place of(ResultRow row) {
            return at(row, row.result().layer().map(LayerReference::index).orElse(NETWORK));
        }

        static Place at(ResultRow row, int layer) {
            return new Place(
                    row.subject(),
                    row.point(),
                    row.repeat(),
                    layer,
                    row.result().index());
        }
    }

    private Optional<ResultRow> across(ResultRow row) {
        ResultRow same = horizontal.get(Place.of(row));
        if (same != null) {
            return Optional.of(same);
        }
        if (row.result().layer().isPresent()) {
            return Optional.ofNullable(horizontal.get(Place.at(row, Place.NETWORK)));
        }
        // A number of the network against one of its layers: the output.
        return horizontal.values().stream()
                .filter(other -> other.subject().equals(row.subject())
                        && other.point().equals(row.point())
                        && other.repeat() == row.repeat()
                        && other.result().layer().map(LayerReference::depth).orElse(0.0) == 1)
                .findFirst();
    }

    private static PointModel point(ResultRow row, ResultRow across) {
        String layer = row.result().layer().map(LayerReference::name).orElse("");
        return new PointModel(
                across.result().value(),
                row.result().value(),
                row.result().standardError().orElse(Double.NaN),
                layer.isEmpty() ? "repeat " + row.repeat() : layer);
    }

    private static List<SeriesModel> fitsOfEach(List<SeriesModel> series) {
        List<SeriesModel> fits = new ArrayList<>();
        for (SeriesModel one : series) {
            fit(one.points(), one.name(), one.colour()).ifPresent(fits::add);
        }
        return fits;
    }

    private List<SeriesModel> fitsOfClouds(Map<SeriesKey, List<PointModel>> points, int firstColour) {
        List<SeriesModel> fits = new ArrayList<>();
        Map<SeriesKey, List<PointModel>> clouds = clouds(points);
        clouds.forEach((key, cloud) ->
                fit(cloud, cloudName(key, clouds), firstColour + fits.size()).ifPresent(fits::add));
        return fits;
    }

    /** The points along the first axis of the sweep are one cloud; other axes, and before and after training, part clouds. */
    private Map<SeriesKey, List<PointModel>> clouds(Map<SeriesKey, List<PointModel>> points) {
        Map<SeriesKey, List<PointModel>> clouds = new LinkedHashMap<>();
        points.forEach((key, list) ->
                clouds.computeIfAbsent(cloud(key), none -> new ArrayList<>()).addAll(list));
        return clouds;
    }

    private static String cloudName(SeriesKey key, Map<SeriesKey, List<PointModel>> clouds) {
        boolean subjects =
                clouds.keySet().stream().map(SeriesKey::subject).distinct().count() > 1;
        return clouds.size() > 1 ? key.name("", false, subjects) : "";
    }

    private SeriesKey cloud(SeriesKey key) {
        SeriesKey others = withoutFirstAxis(key);
        return new SeriesKey("", "", others.part(), others.subject(), others.point());
    }

    private static Optional<SeriesModel> fit(List<PointModel> points, String name, int colour) {
        String prefix = name.isEmpty() ? "" : name + ": ";
        return PowerLawFit.of(points)
                .map(fit -> new SeriesModel(
                        prefix + FitText.of(fit), curve(points, fit), colour, false, SeriesStyle.CURVE));
    }

    private static List<PointModel> curve(List<PointModel> points, PowerLawFit fit) {
        return places(points).stream().map(fit::at).toList();
    }

    /** Laws without a factor go through the middle of the points after training, where there are some. */
    private List<SeriesModel> laws(List<SeriesModel> series) {
        boolean trained = series.stream().anyMatch(one -> !one.dashed());
        List<PointModel> points = series.stream()
                .filter(one -> !(trained && one.dashed()))
                .flatMap(one -> one.points().stream())
                .filter(point -> point.x() > 0 && point.y() > 0)
                .toList();
        List<SeriesModel> laws = new ArrayList<>();
        for (String text : view.scatter().laws()) {
            Optional<PowerLaw> law = PowerLaw.parse(text).map(parsed -> parsed.through(points));
            if (law.isPresent() && !points.isEmpty()) {
                List<PointModel> curve = places(points).stream()
                        .map(x -> new PointModel(x, law.get().at(x), Double.NaN, text))
                        .toList();
                int colour = LAW_COLOURS[laws.size() % LAW_COLOURS.length];
                laws.add(new SeriesModel(text, curve, colour, true, SeriesStyle.CURVE));
            }
        }
        return laws;
    }

    /** Equal steps of the logarithm over the measured range. */
    private static List<Double> places(List<PointModel> points) {
        double[] xs = points.stream()
                .mapToDouble(PointModel::x)
                .filter(x -> x > 0)
                .sorted()
                .toArray();
        List<Double> places = new ArrayList<>();
        for (int i = 0; xs.length > 0 && i < CURVE_POINTS; i++) {
            places.add(xs[0] * Math.pow(xs[xs.length - 1] / xs[0], i / (CURVE_POINTS - 1.0)));
        }
        return places;
    }
}
