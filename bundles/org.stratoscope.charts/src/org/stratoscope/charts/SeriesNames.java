package org.stratoscope.charts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.task.results.ResultRow;

/** Names and colours of the series of a figure: parts that all of them share are left out of the names. */
final class SeriesNames {

    private final Set<String> measurements = new LinkedHashSet<>();
    private final Set<String> statistics = new LinkedHashSet<>();
    private final Set<String> subjects = new LinkedHashSet<>();
    private final List<String> hues;

    private final Function<ResultRow, String> part;

    private SeriesNames(List<ResultRow> rows, Function<ResultRow, String> part) {
        this.part = part;
        Set<String> order = new LinkedHashSet<>();
        for (ResultRow row : rows) {
            SeriesKey key = key(row);
            measurements.add(key.measurement());
            statistics.add(key.statistic());
            subjects.add(key.subject());
            order.add(hue(key));
        }
        hues = List.copyOf(order);
    }

    /** Components of a vector are series of their own. */
    static SeriesNames byIndex(List<ResultRow> rows) {
        return new SeriesNames(rows, row -> {
            var index = row.result().index();
            return index.isPresent() ? "component " + (index.getAsInt() + 1) : "";
        });
    }

    /** Layers are series of their own where there are several. */
    static SeriesNames byLayer(List<ResultRow> rows) {
        long layers = rows.stream().map(SeriesNames::layer).distinct().count();
        return new SeriesNames(rows, row -> layers > 1 ? layer(row) : "");
    }

    private static String layer(ResultRow row) {
        return row.result().layer().map(LayerReference::name).orElse("");
    }

    SeriesKey key(ResultRow row) {
        return SeriesKey.of(row, part.apply(row));
    }

    String name(SeriesKey key) {
        return key.name(statistics.size() > 1, measurements.size() > 1, subjects.size() > 1);
    }

    /** Before and after training share the colour and differ in the dash. */
    int colour(SeriesKey key) {
        return hues.indexOf(hue(key));
    }

    boolean dashed(SeriesKey key) {
        return key.initial() && subjects.size() > 1;
    }

    /** The statistics in words. */
    String statistics() {
        return statistics.stream().collect(Collectors.joining(", "));
    }

    /** What has a colour of its own; before and after training share it. */
    static String hue(SeriesKey key) {
        return key.measurement() + "/" + key.statistic() + key.part() + key.point();
    }
}
