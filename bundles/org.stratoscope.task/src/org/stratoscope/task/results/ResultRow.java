package org.stratoscope.task.results;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stratoscope.api.results.Result;

/**
 * One row of the result table.
 *
 * @param measurement name of the measurement in the experiment
 * @param subject the state of the subject: {@code initial}, a snapshot such as {@code epoch-0004}, or {@code trained}
 * @param result the number
 * @param point value of every sweep axis by its path
 * @param repeat number of the repeat, from 0
 */
public record ResultRow(String measurement, String subject, Result result, Map<String, String> point, int repeat) {

    public ResultRow {
        point = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(point));
    }
}
