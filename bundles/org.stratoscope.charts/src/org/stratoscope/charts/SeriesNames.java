package org.stratoscope.charts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.task.results.ResultRow;

/** Names and colours of the series of a figure: parts that all of them share are left out of the names. */
final class SeriesNames {

    private final Set<String> measurements = new LinkedHashSet<>();
    private final Set<String> statistics = new LinkedHashSet<>();
    private final Set<String> subjects = new LinkedHashSet<>();
    private final List<String> hues;
    private final int shared;

    private final Function<ResultRow, String> part;
    private final boolean formulas;

    private SeriesNames(List<ResultRow> rows, Function<ResultRow, String> part) {
        this(rows.stream().map(row -> SeriesKey.of(row, part.apply(row))).toList(), part, false);
    }

    private SeriesNames(List<SeriesKey> keys, Function<ResultRow, String> part, boolean formulas) {
        this.part = part;
        this.formulas = formulas;
        Set<String> order = new LinkedHashSet<>();
        for (SeriesKey key : keys) {
            measurements.add(key.measurement());
            statistics.add(key.statistic());
            subjects.add(key.subject());
            order.add(hue(measured(key)));
        }
        hues = List.copyOf(order);
        shared = StatisticTexts.shared(statistics).length();
    }

    /** Components of a vector are series of their own. */
    static SeriesNames byIndex(List<ResultRow> rows) {
        return new SeriesNames(rows, SeriesNames::component);
    }

    /** Layers are series of their own where there are several. */
    static SeriesNames byLayer(List<ResultRow> rows) {
        return new SeriesNames(rows, layers(rows));
    }

    /** Components of vectors, and layers where there are several, are series of their own. */
    static SeriesNames byLayerAndIndex(List<ResultRow> rows) {
        Function<ResultRow, String> layers = layers(rows);
        return new SeriesNames(rows, row -> {
            String layer = layers.apply(row);
            String component = component(row);
            return layer.isEmpty() || component.isEmpty() ? layer + component : layer + ", " + component;
        });
    }

    private static String component(ResultRow row) {
        var index = row.result().index();
        return index.isPresent() ? "component " + (index.getAsInt() + 1) : "";
    }

    /** As by layer, where a formula such as {@code energy@formula} belongs to the statistic before the sign. */
    static SeriesNames withFormulas(List<ResultRow> rows) {
        Function<ResultRow, String> part = layers(rows);
        return new SeriesNames(
                rows.stream().map(row -> SeriesKey.of(row, part.apply(row))).toList(), part, true);
    }

    /** For what is no row of a table. */
    static SeriesNames ofKeys(List<SeriesKey> keys) {
        return new SeriesNames(keys, row -> "", false);
    }

    private static Function<ResultRow, String> layers(List<ResultRow> rows) {
        long layers = rows.stream().map(SeriesNames::layer).distinct().count();
        return row -> layers > 1 ? layer(row) : "";
    }

    private static String layer(ResultRow row) {
        return row.result().layer().map(LayerReference::name).orElse("");
    }

    SeriesKey key(ResultRow row) {
        return SeriesKey.of(row, part.apply(row));
    }

    String name(SeriesKey key) {
        String statistic = statistics.size() > 1 ? key.statistic().substring(shared) : "";
        return key.name(statistic, measurements.size() > 1, subjects.size() > 1);
    }

    /** The name of a series with what tells it from others beside, which may be empty. */
    String name(SeriesKey key, String more) {
        boolean alone = statistics.size() == 1
                && measurements.size() == 1
                && subjects.size() == 1
                && key.part().isEmpty()
                && key.point().isEmpty();
        return more.isEmpty() ? name(key) : alone ? more : name(key) + ", " + more;
    }

    /** Before and after training share the colour and differ in the dash. */
    int colour(SeriesKey key) {
        return hues.indexOf(hue(measured(key)));
    }

    /** A formula is a line of its own kind. */
    SeriesStyle style(SeriesKey key) {
        return formulas && key.isFormula() ? SeriesStyle.DOTTED : SeriesStyle.LINE;
    }

    private SeriesKey measured(SeriesKey key) {
        return formulas ? key.measured() : key;
    }

    boolean dashed(SeriesKey key) {
        return key.initial() && subjects.size() > 1;
    }

    /** The statistics in words. */
    String statistics() {
        return StatisticTexts.title(statistics);
    }

    /** What has a colour of its own; before and after training share it. */
    static String hue(SeriesKey key) {
        return key.measurement() + "/" + key.statistic() + key.part() + key.point();
    }
}
