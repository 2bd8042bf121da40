package org.stratoscope.metrics.energy;

import java.util.Optional;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/**
 * Autocorrelation in space of a filter bank's responses: C(delta) = E[y(l)' y(l + delta)] over positions and images, with
 * y the responses of all filters at one position, divided by C(0) (Chowers and Weiss 2023, arXiv 2206.02454, section on
 * whitening, figure 6). Each channel's mean over the data set is subtracted from the images first, and horizontal and
 * vertical displacements are averaged.
 *
 * <p>As C(delta) = trace(W R(delta) W') with R(delta) = E[p(l) p(l + delta)'], the images are read once and every filter
 * bank W is evaluated from R.
 */
public final class SpatialAutocorrelation {

    private final double[][] correlations;
    private final int size;

    private SpatialAutocorrelation(double[][] correlations, int size) {
        this.correlations = correlations;
        this.size = size;
    }

    /** The greatest displacement for which a filter and the displaced one lie inside the images. */
    public static int greatestLag(ImageShape shape, int filterHeight, int filterWidth) {
        return Math.min(shape.height() - filterHeight, shape.width() - filterWidth);
    }

    /**
     * Accumulates R(delta) for delta = 0 .. lags in double precision.
     *
     * @param images the first so many images are used
     * @param lags in pixels, at most {@link #greatestLag}
     */
    public static SpatialAutocorrelation of(
            Dataset dataset, int images, int filterHeight, int filterWidth, int lags, Monitor monitor)
            throws CancelledException {
        ImageShape shape = dataset.shape();
        PatchProducts[] down = new PatchProducts[lags + 1];
        PatchProducts[] right = new PatchProducts[lags + 1];
        for (int lag = 0; lag <= lags; lag++) {
            down[lag] = new PatchProducts(shape, filterHeight, filterWidth, lag, 0);
            right[lag] = lag == 0 ? down[0] : new PatchProducts(shape, filterHeight, filterWidth, 0, lag);
        }
        PixelSums sums = new PixelSums(shape);
        ImageChunks.walk(dataset, images, "autocorrelation of patches", monitor, (pixels, count) -> {
            sums.add(pixels, count);
            for (int lag = 0; lag <= lags; lag++) {
                monitor.checkCancelled();
                down[lag].add(pixels, count);
                if (lag > 0) {
                    right[lag].add(pixels, count);
                }
            }
        });
        int size = shape.channels() * filterHeight * filterWidth;
        double[] means = patchOf(sums.channels(), filterHeight * filterWidth);
        double[][] correlations = new double[lags + 1][size * size];
        for (int lag = 0; lag <= lags; lag++) {
            addCentred(correlations[lag], down[lag], sums, means);
            addCentred(correlations[lag], right[lag], sums, means);
        }
        return new SpatialAutocorrelation(correlations, size);
    }

    /**
     * Evaluates C(delta) / C(0) for delta = 0 .. lags.
     *
     * @param filters one flattened filter a row
     * @return empty when the filters do not respond to the images at all
     */
    public Optional<double[]> curve(double[][] filters) {
        double[] gram = new double[size * size];
        for (double[] filter : filters) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    gram[i * size + j] += filter[i] * filter[j];
                }
            }
        }
        double[] curve = new double[correlations.length];
        for (int lag = 0; lag < curve.length; lag++) {
            curve[lag] = SymmetricEigen.dot(gram, correlations[lag]);
        }
        double atZero = curve[0];
        if (!(atZero > 0)) {
            return Optional.empty();
        }
        for (int lag = 0; lag < curve.length; lag++) {
            curve[lag] /= atZero;
        }
        return Optional.of(curve);
    }

    /** Adds half of E[(p - m)(p' - m)'], where the window of positions has its own mean patches. */
    private static void addCentred(double[] target, PatchProducts products, PixelSums sums, double[] means) {
        double[] product = products.mean();
        double[] first = products.firstMean(sums);
        double[] second = products.secondMean(sums);
        int size = means.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double centred =
                        product[i * size + j] - first[i] * means[j] - means[i] * second[j] + means[i] * means[j];
                target[i * size + j] += centred / 2;
            }
        }
    }

    private static double[] patchOf(double[] channels, int pixels) {
        double[] patch = new double[channels.length * pixels];
        for (int i = 0; i < patch.length; i++) {
            patch[i] = channels[i / pixels];
        }
        return patch;
    }
}
