package org.stratoscope.charts;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Pearson's correlation of two vectors over the components that both have, and what unrelated vectors of as many components
 * have: 0, with a standard deviation of 1 / sqrt(d - 1) (Chowers and Weiss 2023).
 *
 * @param shared number of components, d
 * @param r from -1 to 1; absent where one of the vectors is constant or fewer than two components are shared
 */
record Similarity(int shared, OptionalDouble r) {

    private static final int DEVIATIONS = 2;

    /** Compares two vectors by the numbers of their components. */
    static Similarity of(Map<Integer, Double> one, Map<Integer, Double> other) {
        List<Integer> both =
                one.keySet().stream().filter(other::containsKey).sorted().toList();
        double[] xs = both.stream().mapToDouble(one::get).toArray();
        double[] ys = both.stream().mapToDouble(other::get).toArray();
        return new Similarity(both.size(), isConstant(xs) || isConstant(ys) ? OptionalDouble.empty() : pearson(xs, ys));
    }

    private static OptionalDouble pearson(double[] xs, double[] ys) {
        double middleX = mean(xs);
        double middleY = mean(ys);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < xs.length; i++) {
            xx += (xs[i] - middleX) * (xs[i] - middleX);
            xy += (xs[i] - middleX) * (ys[i] - middleY);
            yy += (ys[i] - middleY) * (ys[i] - middleY);
        }
        double r = xy / (Math.sqrt(xx) * Math.sqrt(yy));
        return Double.isNaN(r) ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(r, -1, 1));
    }

    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The standard deviation of unrelated vectors of d components; nothing for fewer than two. */
    static OptionalDouble deviation(int components) {
        return components < 2 ? OptionalDouble.empty() : OptionalDouble.of(1 / Math.sqrt(components - 1.0));
    }

    /** Whether unrelated vectors may well be as similar. */
    boolean isLikeUnrelated() {
        OptionalDouble deviation = deviation(shared);
        return r.isPresent()
                && deviation.isPresent()
                && Math.abs(r.getAsDouble()) <= DEVIATIONS * deviation.getAsDouble();
    }
}
