package org.stratoscope.datasets.internal;

/**
 * The principal components of the colours of single pixels of CIFAR-10, normalised by channel: luminance, blue against yellow,
 * green against magenta. Measured on 4,660 images.
 */
final class OpponentColours {

    /** Variances along the components. */
    private static final double[] VARIANCES = {2.758, 0.212, 0.049};

    /** Directions in red, green and blue, to two digits. */
    private static final double[][] DIRECTIONS = {{0.57, 0.59, 0.57}, {-0.71, 0.01, 0.70}, {0.42, -0.80, 0.43}};

    static final int CHANNELS = 3;

    private OpponentColours() {}

    /** How much of a field of unit variance that belongs to a component goes to a channel. */
    static double weight(int component, int channel) {
        double square = 0;
        for (double part : DIRECTIONS[component]) {
            square += part * part;
        }
        return Math.sqrt(VARIANCES[component] / square) * DIRECTIONS[component][channel];
    }
}
