package org.stratoscope.kernels.core;

import org.stratoscope.kernels.core.Angles.Lengths;

/**
 * The recursion of a convolutional kernel over its layers, for one image x and a stretch of images z. One thread has one
 * instance, whose memory it uses again and again.
 */
final class Recursion {

    private final Positions positions;
    private final boolean tangents;
    private final double[] covariance;
    private final double[] tangent;
    private final double[] scratch;
    private final Angles angles;
    private final Lengths lengths = new Lengths();

    /**
     * Takes memory.
     *
     * @param tangents whether the tangent kernel is wanted, or the covariance alone
     * @param pairs at most so many at once
     */
    Recursion(Positions positions, boolean tangents, int pairs) {
        this.positions = positions;
        this.tangents = tangents;
        this.covariance = new double[positions.count() * pairs];
        this.tangent = new double[tangents ? covariance.length : 0];
        this.scratch = new double[covariance.length];
        this.angles = new Angles(pairs);
    }

    /**
     * Where the products of the windows of each position go before {@link #run}, in the order (position, pair).
     */
    double[] products() {
        return covariance;
    }

    /**
     * Writes the kernels of image i of x with images first .. first + pairs of z.
     *
     * @param target receives them from the index on
     */
    void run(Norms x, int i, Norms z, int first, int pairs, double[] target, int index) {
        int layers = positions.depth();
        if (tangents) {
            System.arraycopy(covariance, 0, tangent, 0, positions.count() * pairs);
        }
        for (int layer = 0; layer < layers; layer++) {
            if (layer > 0) {
                convolve(layer, pairs);
            }
            for (int p = 0; p < positions.count(layer); p++) {
                lengths.look(x, i, z, first, layer, p);
                if (tangents) {
                    angles.rectify(covariance, tangent, p * pairs, pairs, lengths);
                } else {
                    angles.rectify(covariance, p * pairs, pairs, lengths);
                }
            }
        }
        mean(positions.count(layers - 1), pairs, target, index);
    }

    private void convolve(int layer, int pairs) {
        int height = positions.height(layer - 1);
        int width = positions.width(layer - 1);
        WindowSums.shrink(covariance, scratch, height, width, positions.window(), pairs);
        if (tangents) {
            WindowSums.shrink(tangent, scratch, height, width, positions.window(), pairs);
            int size = positions.count(layer) * pairs;
            for (int k = 0; k < size; k++) {
                tangent[k] += covariance[k];
            }
        }
    }

    private void mean(int count, int pairs, double[] target, int index) {
        for (int j = 0; j < pairs; j++) {
            target[index + j] = 0;
        }
        for (int p = 0; p < count; p++) {
            add(covariance, p * pairs, target, index, pairs);
            if (tangents) {
                add(tangent, p * pairs, target, index, pairs);
            }
        }
        for (int j = 0; j < pairs; j++) {
            target[index + j] /= count;
        }
    }

    private static void add(double[] from, int at, double[] target, int index, int pairs) {
        for (int j = 0; j < pairs; j++) {
            target[index + j] += from[at + j];
        }
    }
}
