package org.stratoscope.charts;

import java.util.Optional;
import org.stratoscope.task.results.ResultRow;

/**
 * The name of a statistic in a view: {@code STATISTIC} of the view's measurement or {@code MEASUREMENT/STATISTIC} of another;
 * with a star at its end, all that begin so.
 *
 * @param measurement empty for the view's own
 */
record StatisticName(Optional<String> measurement, String statistic) {

    static StatisticName parse(String text) {
        int slash = text.lastIndexOf('/');
        return slash < 0
                ? new StatisticName(Optional.empty(), text)
                : new StatisticName(Optional.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    boolean names(ResultRow row, String viewMeasurement) {
        String wanted = measurement.orElse(viewMeasurement);
        return (wanted.isEmpty() || row.measurement().equals(wanted))
                && matches(row.result().statistic());
    }

    private boolean matches(String name) {
        return statistic.endsWith("*")
                ? name.startsWith(statistic.substring(0, statistic.length() - 1))
                : name.equals(statistic);
    }
}
