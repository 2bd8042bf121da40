package org.stratoscope.metrics.sensitivity;

/** Medians of sorted samples and how densely the values lie around them. */
final class Medians {

    /** 1.96^(2/3) (1.5 phi(0)^2)^(1/3), the factor of Hall and Sheather's (1988) bandwidth at the median. */
    private static final double BANDWIDTH = Math.pow(1.96, 2.0 / 3) * Math.cbrt(1.5 / (2 * Math.PI));

    private Medians() {}

    /** The median of a sorted sample; of two middle values their mean, or the lower one. */
    static double of(double[] sorted, boolean lower) {
        int n = sorted.length;
        double below = sorted[(n - 1) / 2];
        return lower ? below : (below + sorted[n / 2]) / 2;
    }

    /** Half a step up or down across the median. */
    static double side(double value, double median) {
        return 0.5 * Math.signum(value - median);
    }

    /** The places in a sorted sample between which the density at the median is taken, first the lower one. */
    static int[] bracket(int size, int independent) {
        double half = Math.min(0.5, BANDWIDTH / Math.cbrt(independent));
        int low = (int) Math.floor((0.5 - half) * (size - 1));
        int high = (int) Math.ceil((0.5 + half) * (size - 1));
        return new int[] {low, high};
    }

    /**
     * One over the density at the median, from the distance of two quantiles around it (Siddiqui 1960).
     *
     * @param independent how many of the values are independent, which sets how far apart the quantiles are
     */
    static double sparsity(double[] sorted, int independent) {
        if (sorted.length < 2) {
            return 0;
        }
        int[] places = bracket(sorted.length, independent);
        return (sorted[places[1]] - sorted[places[0]]) * (sorted.length - 1) / (places[1] - places[0]);
    }
}
