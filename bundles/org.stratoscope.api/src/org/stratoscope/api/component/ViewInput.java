package org.stratoscope.api.component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.results.Result;

/**
 * What a view draws.
 *
 * @param title what the user calls the figure; empty where the view chooses
 * @param axes the paths of the sweep's axes, such as {@code subject.network.depth}
 * @param rows the numbers of the measurement and the statistics that the view names, of all where it names none, in the
 *     order of the result table
 */
public record ViewInput(String title, List<String> axes, List<Row> rows) {

    /**
     * One number of the run.
     *
     * @param measurement name of the measurement in the experiment
     * @param state of the network: {@code initial}, a snapshot such as {@code epoch-0004}, or {@code trained}
     * @param point the value of every axis of the sweep
     * @param repeat number of the repeat, from 0
     * @param result the number
     */
    public record Row(String measurement, String state, Map<String, String> point, int repeat, Result result) {

        public Row {
            point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
        }
    }

    public ViewInput {
        axes = List.copyOf(axes);
        rows = List.copyOf(rows);
    }
}
