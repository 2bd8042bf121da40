package org.stratoscope.datasets.internal;

/** Maps one axis of an image to another length; pixels are intervals, and their centres are compared. */
final class LinearResampling {

    private final int[] first;
    private final float[][] weights;

    LinearResampling(int from, int to) {
        double scale = (double) from / to;
        double reach = Math.max(1, scale);
        first = new int[to];
        weights = new float[to][];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            first[i] = Math.max(0, (int) (centre - reach + 0.5));
            int last = Math.min(from, (int) (centre + reach + 0.5));
            weights[i] = weights(first[i], last, centre, reach);
        }
    }

    private static float[] weights(int first, int last, double centre, double reach) {
        double[] raw = new double[last - first];
        double sum = 0;
        for (int j = 0; j < raw.length; j++) {
            raw[j] = Math.max(0, 1 - Math.abs(first + j + 0.5 - centre) / reach);
            sum += raw[j];
        }
        float[] weights = new float[raw.length];
        for (int j = 0; j < raw.length; j++) {
            weights[j] = (float) (raw[j] / sum);
        }
        return weights;
    }

    /** Resamples one line of pixels that lie {@code step} apart. */
    void apply(float[] source, int from, int step, float[] target, int to, int targetStep) {
        for (int i = 0; i < weights.length; i++) {
            float sum = 0;
            for (int j = 0; j < weights[i].length; j++) {
                sum += weights[i][j] * source[from + (first[i] + j) * step];
            }
            target[to + i * targetStep] = sum;
        }
    }
}
