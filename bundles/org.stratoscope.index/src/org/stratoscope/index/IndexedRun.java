package org.stratoscope.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run as the index knows it.
 *
 * @param state in lower case
 * @param progress share of its tasks that have ended, 0 to 1
 * @param started as ISO 8601 in UTC
 * @param ended the same, empty while it goes on
 * @param values the values of each column that was asked for: numbers as {@link Long} or {@link Double}, else texts; none
 *     where the run has none, several for a parameter that is swept
 */
public record IndexedRun(
        Path folder,
        String title,
        String state,
        double progress,
        long tasks,
        String started,
        String ended,
        Map<String, List<Object>> values) {

    public IndexedRun {
        values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
