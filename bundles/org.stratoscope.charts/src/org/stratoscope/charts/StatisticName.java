package org.stratoscope.charts;

import java.util.Optional;
import org.stratoscope.task.results.ResultRow;

/**
 * The name of a statistic in a view: {@code STATISTIC} of the view's measurement or {@code MEASUREMENT/STATISTIC} of another.
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
        return row.measurement().equals(measurement.orElse(viewMeasurement))
                && row.result().statistic().equals(statistic);
    }
}
