package org.stratoscope.metrics.energy;

import java.util.OptionalDouble;

/**
 * Pearson correlation of two energy profiles over the components, both taken on the same basis (Chowers and Weiss 2023,
 * arXiv 2206.02454, tables 1 and 2).
 */
public final class ProfileSimilarity {

    private ProfileSimilarity() {}

    /** The correlation, in -1 .. 1; empty when one of the profiles is constant or has fewer than two components. */
    public static OptionalDouble of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "profiles of " + first.length + " and " + second.length + " components cannot be compared");
        }
        double r = pearson(first, second);
        return Double.isNaN(r) ? OptionalDouble.empty() : OptionalDouble.of(r);
    }

    /**
     * The standard deviation that the correlation of two unrelated flat profiles has: 1 / sqrt(components - 1), 0.196 for
     * 27 components. Its mean is zero.
     *
     * @param components at least two
     */
    public static double nullDeviation(int components) {
        return 1 / Math.sqrt(components - 1.0);
    }

    static double pearson(double[] first, double[] second) {
        double firstMean = mean(first);
        double secondMean = mean(second);
        double product = 0;
        double firstSquare = 0;
        double secondSquare = 0;
        for (int i = 0; i < first.length; i++) {
            double x = first[i] - firstMean;
            double y = second[i] - secondMean;
            product += x * y;
            firstSquare += x * x;
            secondSquare += y * y;
        }
        double norm = Math.sqrt(firstSquare) * Math.sqrt(secondSquare);
        return norm > 0 ? Math.clamp(product / norm, -1, 1) : Double.NaN;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
