package org.stratoscope.charts.compare;

import java.util.Map;
import org.stratoscope.task.results.ResultTable;

/**
 * The numbers of one run in a comparison.
 *
 * @param name in legends
 * @param colour index into the palette, the same in every figure
 * @param settings of the run's experiment by path, to group by
 */
public record ComparedRows(String name, int colour, Map<String, String> settings, ResultTable table) {

    public ComparedRows {
        settings = Map.copyOf(settings);
    }
}
