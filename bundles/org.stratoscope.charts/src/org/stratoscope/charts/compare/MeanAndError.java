package org.stratoscope.charts.compare;

import java.util.List;
import org.stratoscope.task.results.ResultRow;

/**
 * A mean and its standard error: over rows where there are several, else that of the one row.
 *
 * @param error NaN when unknown
 */
record MeanAndError(double mean, double error) {

    static MeanAndError of(List<ResultRow> rows) {
        double mean =
                rows.stream().mapToDouble(row -> row.result().value()).average().orElseThrow();
        if (rows.size() == 1) {
            return new MeanAndError(
                    mean, rows.getFirst().result().standardError().orElse(Double.NaN));
        }
        double squares = rows.stream()
                .mapToDouble(row -> row.result().value() - mean)
                .map(deviation -> deviation * deviation)
                .sum();
        return new MeanAndError(mean, Math.sqrt(squares / (rows.size() - 1.0) / rows.size()));
    }

    /** The difference of independent numbers. */
    MeanAndError minus(MeanAndError other) {
        return new MeanAndError(mean - other.mean, Math.hypot(error, other.error));
    }
}
