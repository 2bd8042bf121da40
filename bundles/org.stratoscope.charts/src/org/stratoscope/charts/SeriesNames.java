package org.stratoscope.charts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stratoscope.task.results.ResultRow;

/** Names and colours of the series of a figure: parts that all of them share are left out of the names. */
final class SeriesNames {

    private final Set<String> measurements = new LinkedHashSet<>();
    private final Set<String> statistics = new LinkedHashSet<>();
    private final Set<String> subjects = new LinkedHashSet<>();
    private final List<String> hues;

    private SeriesNames(List<ResultRow> rows) {
        Set<String> order = new LinkedHashSet<>();
        for (ResultRow row : rows) {
            SeriesKey key = SeriesKey.of(row);
            measurements.add(key.measurement());
            statistics.add(key.statistic());
            subjects.add(key.subject());
            order.add(hue(key));
        }
        hues = List.copyOf(order);
    }

    static SeriesNames of(List<ResultRow> rows) {
        return new SeriesNames(rows);
    }

    SeriesKey key(ResultRow row) {
        return SeriesKey.of(row);
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

    private static String hue(SeriesKey key) {
        return key.measurement() + "/" + key.statistic() + key.point();
    }
}
