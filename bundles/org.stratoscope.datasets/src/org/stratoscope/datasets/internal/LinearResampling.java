package org.stratoscope.datasets.internal;

/**
 * Maps one axis of an image of bytes to another length; pixels are intervals, and their centres are compared. Where the
 * axis becomes shorter, each new pixel averages as many old ones as it covers, with weights that fall off linearly. Weights
 * are whole numbers of 2^-22 and results are rounded to bytes, as PIL does it, so that published accuracies come out.
 */
final class LinearResampling {

    private static final int BITS = 22;

    private final int[] first;
    private final int[][] weights;

    LinearResampling(int from, int to) {
        double scale = (double) from / to;
        double reach = Math.max(1, scale);
        first = new int[to];
        weights = new int[to][];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            first[i] = Math.max(0, (int) (centre - reach + 0.5));
            int last = Math.min(from, (int) (centre + reach + 0.5));
            weights[i] = weights(first[i], last, centre, reach);
        }
    }

    private static int[] weights(int first, int last, double centre, double reach) {
        double[] raw = new double[last - first];
        double sum = 0;
        for (int j = 0; j < raw.length; j++) {
            raw[j] = Math.max(0, 1 - Math.abs(first + j + 0.5 - centre) / reach);
            sum += raw[j];
        }
        int[] weights = new int[raw.length];
        for (int j = 0; j < raw.length; j++) {
            weights[j] = (int) (0.5 + raw[j] / sum * (1 << BITS));
        }
        return weights;
    }

    /** Resamples one line of bytes that lie {@code step} apart. */
    void apply(byte[] source, int from, int step, byte[] target, int to, int targetStep) {
        for (int i = 0; i < weights.length; i++) {
            int sum = 1 << BITS - 1;
            for (int j = 0; j < weights[i].length; j++) {
                sum += weights[i][j] * Byte.toUnsignedInt(source[from + (first[i] + j) * step]);
            }
            target[to + i * targetStep] = (byte) Math.min(255, sum >> BITS);
        }
    }
}
