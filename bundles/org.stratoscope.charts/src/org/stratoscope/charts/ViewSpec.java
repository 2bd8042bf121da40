package org.stratoscope.charts;

import java.util.List;

/**
 * What an experiment wants to see.
 *
 * @param kind how it is drawn
 * @param title empty for a title made from the statistics
 * @param measurement name of the measurement whose rows are drawn
 * @param statistics names of the statistics; all of the measurement when empty
 * @param logarithmic whether the value axis is logarithmic
 */
public record ViewSpec(ViewKind kind, String title, String measurement, List<String> statistics, boolean logarithmic) {

    public ViewSpec {
        statistics = List.copyOf(statistics);
    }
}
