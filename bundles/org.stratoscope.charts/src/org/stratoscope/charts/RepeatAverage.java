package org.stratoscope.charts;

import java.util.List;
import org.stratoscope.task.results.ResultRow;

/** One point from the rows of all repeats: their mean, and the standard error over repeats when there are several. */
final class RepeatAverage {

    private RepeatAverage() {}

    static PointModel point(double x, List<ResultRow> rows, String label) {
        double mean =
                rows.stream().mapToDouble(row -> row.result().value()).average().orElseThrow();
        if (rows.size() == 1) {
            return new PointModel(
                    x, mean, rows.getFirst().result().standardError().orElse(Double.NaN), label);
        }
        double squares = rows.stream()
                .mapToDouble(row -> row.result().value() - mean)
                .map(deviation -> deviation * deviation)
                .sum();
        return new PointModel(x, mean, Math.sqrt(squares / (rows.size() - 1.0) / rows.size()), label);
    }
}
