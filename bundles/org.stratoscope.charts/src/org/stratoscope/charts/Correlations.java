package org.stratoscope.charts;

import java.util.List;
import java.util.Map;
import org.stratoscope.task.results.ResultTable;

/** How one statistic of trained networks goes with another, as rho(error, R) of Tomasini et al. 2022, section 3. */
public final class Correlations {

    private Correlations() {}

    /**
     * Fits a power law to each cloud of networks: the points along the first axis of the table belong together, every
     * value of the other axes and every state of the training is a cloud of its own.
     *
     * @param y statistic on the vertical axis, as {@code MEASUREMENT/STATISTIC}
     * @param x statistic on the horizontal axis; of a statistic of layers that of the output
     * @return fits by the name of their cloud, empty where there is only one
     */
    public static Map<String, PowerLawFit> of(ResultTable table, String y, String x) {
        ViewSpec.Scatter scatter = new ViewSpec.Scatter(x, true, List.of());
        return new ScatterChart(new ViewSpec(ViewKind.SCATTER, "", "", List.of(y), true, scatter), table).fits();
    }
}
