package org.stratoscope.kernels;

/**
 * A kernel of infinitely wide convolutional networks without pooling and with aligned positions.
 *
 * @param family which kernel of such a network
 * @param depth number of convolutions, each with a ReLU behind it, at least 1
 * @param windowSize length of the square windows of all convolutions in pixels
 * @param padding pixels of zeros around the images of the first convolution; the others have none
 */
public record ConvolutionalKernel(Family family, int depth, int windowSize, int padding) implements Kernel {

    /** Which kernel of an infinitely wide network. */
    public enum Family {
        /** The neural tangent kernel: the network trained by gradient descent. */
        CNTK,
        /** The covariance of the untrained network, whose last layer alone is trained. */
        NNGP
    }

    public ConvolutionalKernel {
        if (depth < 1 || windowSize < 1 || padding < 0) {
            throw new IllegalArgumentException(
                    "depth " + depth + ", windows of " + windowSize + ", padding " + padding);
        }
    }

    /** The same with another depth. */
    public ConvolutionalKernel deep(int newDepth) {
        return new ConvolutionalKernel(family, newDepth, windowSize, padding);
    }

    @Override
    public String title() {
        return family + " of depth " + depth;
    }
}
