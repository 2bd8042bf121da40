package org.stratoscope.metrics.agop.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Means over images with their standard errors; what is not a number for an image is left out. */
final class MeansOverImages {

    /** Count, sum and sum of squares. */
    private record Moments(long count, double sum, double squares) {}

    private final Map<String, Moments> moments = new LinkedHashMap<>();

    /**
     * A mean.
     *
     * @param error its standard error; NaN with less than two images
     * @param images how many count
     */
    record Mean(double value, double error, long images) {}

    void add(String statistic, double value) {
        if (!Double.isNaN(value)) {
            moments.merge(
                    statistic,
                    new Moments(1, value, value * value),
                    (a, b) -> new Moments(a.count + b.count, a.sum + b.sum, a.squares + b.squares));
        }
    }

    /** Hands out the means in the order in which their statistics came. */
    void forEach(BiConsumer<String, Mean> receiver) {
        moments.forEach((statistic, m) -> {
            double mean = m.sum / m.count;
            double variance = Math.max(0, m.squares / m.count - mean * mean);
            receiver.accept(statistic, new Mean(mean, Math.sqrt(variance / (m.count - 1)), m.count));
        });
    }
}
