package org.stratoscope.kernels;

/**
 * A finished round of Deep ConvRFM: a convolution with random filters, whose covariance the round has learnt.
 *
 * @param width number of filters, at least 1
 * @param padding pixels of zeros around the images
 * @param rectified whether a ReLU stands behind the convolution
 */
public record Round(int width, int padding, boolean rectified) {

    public Round {
        if (width < 1 || padding < 0) {
            throw new IllegalArgumentException("not a round: width " + width + ", padding " + padding);
        }
    }
}
