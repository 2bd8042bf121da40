package org.stratoscope.charts.compare;

import org.stratoscope.task.results.ResultRow;

/**
 * A statistic that runs are compared by.
 *
 * @param measurement its name in the experiments
 * @param name of the statistic
 * @param shape what it has numbers for
 */
public record ComparedStatistic(String measurement, String name, Shape shape) {

    /** What a statistic has numbers for. */
    public enum Shape {
        /** One for each layer. */
        LAYERS,
        /** One for each component, maybe of several layers. */
        VECTOR,
        /** One for the whole network. */
        SINGLE
    }

    static ComparedStatistic of(ResultRow row) {
        return new ComparedStatistic(row.measurement(), row.result().statistic(), shape(row));
    }

    private static Shape shape(ResultRow row) {
        if (row.result().index().isPresent()) {
            return Shape.VECTOR;
        }
        return row.result().layer().isPresent() ? Shape.LAYERS : Shape.SINGLE;
    }

    /** Whether it is computed by a formula to be laid over a measured one. */
    boolean isFormula() {
        return name.endsWith("@formula") || name.endsWith("@theory");
    }

    boolean has(ResultRow row) {
        return equals(of(row));
    }

    /** The head of its figure. */
    public String title() {
        return name.equals(measurement) ? name : name + " (" + measurement + ")";
    }
}
