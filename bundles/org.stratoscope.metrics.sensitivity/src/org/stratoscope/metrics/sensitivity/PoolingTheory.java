package org.stratoscope.metrics.sensitivity;

/**
 * The sensitivities of a network of homogeneous filters along a line, in closed form (Tomasini et al. 2022, arXiv
 * 2210.01506, section 4). Layer k is {@code h_k = relu(s / F * sum of the F values in the window of h_(k-1))} without bias;
 * an image is one pixel of value one among N, the deformation moves it by one pixel and wraps around, and the noise is
 * Gaussian of the same norm, rectified before it is added.
 *
 * <p>A pixel reaches layer k as a bump p of unit sum; rectifiers leave it alone as nothing is negative. Distances between
 * images at random places are {@code 2 (sum p^2 - 1 / N)}, squared, and the change by the deformation is
 * {@code sum (p(i) - p(i - 1))^2}. The rectified noise has the mean {@code mu = sqrt(v / 2 pi)} and the second moment
 * {@code v / 2} for a variance v before rectification: its fluctuations are averaged away like any image, but its mean adds
 * up, so that G grows where D falls.
 *
 * <p>Without stride p is the box convolved with itself k times, nearly Gaussian with the variance
 * {@code sigma^2 = k (F^2 - 1) / 12}; then {@code sum p^2 = 1 / (2 sqrt(pi) sigma)} and D = 1 / (4 sigma^2), which holds for
 * k so large that p is smooth and for sigma far below N. With the stride s = F windows do not overlap: the pixel arrives as
 * a single value one, and the deformation changes its place with the probability s^-k; this is exact for D.
 *
 * @param filter length of the filters, F, at least 2
 * @param stride of the layers, s: 1 or F
 * @param length of the images in pixels, N
 */
public record PoolingTheory(int filter, int stride, int length) {

    /** What the mean of rectified noise leaves to its variance: 1/2 - 1/(2 pi). */
    private static final double FLUCTUATION = 0.5 - 0.5 / Math.PI;

    /** The variance of a uniform variable on F places is (F^2 - 1) / 12. */
    private static final double UNIFORM = 12;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with a sentence when there is no closed form for them
     */
    public PoolingTheory {
        if (filter < 2 || length < 2) {
            throw new IllegalArgumentException(
                    "The closed forms of pooling need filters and images of at least 2 pixels," + " not " + filter
                            + " and " + length + ".");
        }
        if (stride != 1 && stride != filter) {
            throw new IllegalArgumentException(
                    "The closed forms of pooling hold for a stride of 1 or of the length of the"
                            + " filters, not for filters of " + filter + " with stride " + stride + ".");
        }
    }

    /**
     * Whether there is an answer for a layer: with a stride, as long as more than one position is left.
     *
     * @param layer number of the layer, from 1
     */
    public boolean covers(int layer) {
        return layer >= 1 && (stride == 1 || size(layer) < length);
    }

    /** D after that many layers: 3 / (k (F^2 - 1)) without stride, else s^-k / (1 - s^k / N). */
    public double deformation(int layer) {
        check(layer);
        return stride == 1 ? 1 / (4 * variance(layer)) : 1 / (size(layer) * positions(layer));
    }

    /** G after that many layers: sigma / sqrt(pi) without stride, else s^k / (2 pi) / (1 - s^k / N), and a constant. */
    public double noise(int layer) {
        check(layer);
        return stride == 1
                ? Math.sqrt(variance(layer) / Math.PI) + FLUCTUATION
                : (size(layer) / (2 * Math.PI) + FLUCTUATION) / positions(layer);
    }

    /** R = D / G after that many layers. */
    public double relative(int layer) {
        return deformation(layer) / noise(layer);
    }

    private double variance(int layer) {
        return layer * ((double) filter * filter - 1) / UNIFORM;
    }

    private double size(int layer) {
        return Math.pow(stride, layer);
    }

    private double positions(int layer) {
        return 1 - size(layer) / length;
    }

    private void check(int layer) {
        if (!covers(layer)) {
            throw new IllegalArgumentException("layer " + layer + " has no closed form for images of " + length
                    + " pixels, filters of " + filter + " and stride " + stride);
        }
    }
}
