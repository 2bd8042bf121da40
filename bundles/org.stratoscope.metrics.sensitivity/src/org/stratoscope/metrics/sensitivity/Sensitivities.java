package org.stratoscope.metrics.sensitivity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * D, G and R of one representation (Tomasini et al. 2022, arXiv 2210.01506, eq. 1), by the mean estimator: numerators are
 * mean squared distances between perturbed and clean representations, the denominator is the mean squared distance over
 * pairs of clean ones, plus {@value #REGULARIZATION}. The denominator costs O(P d): the mean over all ordered pairs equals twice the total
 * variance.
 *
 * @param deformation D
 * @param noise G
 * @param relative R = D / G
 */
public record Sensitivities(Estimate deformation, Estimate noise, Estimate relative) {

    /** Added to the denominator, as in the published code. */
    public static final double REGULARIZATION = 1e-10;

    /** A number with its standard error (delta method over images). */
    public record Estimate(double value, double standardError) {}

    /**
     * Estimates from three batches of representations of the same images.
     *
     * @param clean shape (images, ...), at least two images
     * @param deformed same shape
     * @param noisy same shape
     * @param selfPairs whether the pairs of an image with itself count in the denominator
     */
    public static Sensitivities of(NDArray clean, NDArray deformed, NDArray noisy, boolean selfPairs) {
        double[] moved;
        double[] shaken;
        double[] spread;
        try (NDManager manager = clean.getManager().newSubManager()) {
            NDArray representation = flat(manager, clean);
            moved = squaredDistances(representation, flat(manager, deformed));
            shaken = squaredDistances(representation, flat(manager, noisy));
            spread = squaredDistances(representation, representation.mean(new int[] {0}, true));
        }
        int images = spread.length;
        double pairs = selfPairs ? 1 : images / (images - 1.0);
        double denominator = 2 * pairs * mean(spread) + REGULARIZATION;
        double d = mean(moved);
        double g = mean(shaken);
        double[] influenceD = new double[images];
        double[] influenceG = new double[images];
        double[] influenceR = new double[images];
        for (int i = 0; i < images; i++) {
            double excess = 2 * pairs * spread[i] - denominator;
            influenceD[i] = (moved[i] - d - d / denominator * excess) / denominator;
            influenceG[i] = (shaken[i] - g - g / denominator * excess) / denominator;
            influenceR[i] = (moved[i] - d / g * shaken[i]) / g;
        }
        return new Sensitivities(
                new Estimate(d / denominator, standardError(influenceD)),
                new Estimate(g / denominator, standardError(influenceG)),
                new Estimate(d / g, standardError(influenceR)));
    }

    private static NDArray flat(NDManager manager, NDArray batch) {
        NDArray view = batch.reshape(new Shape(batch.getShape().get(0), -1));
        view.attach(manager);
        return view;
    }

    private static double[] squaredDistances(NDArray from, NDArray to) {
        NDArray difference = to.sub(from);
        difference.attach(from.getManager());
        NDArray sums = difference.muli(difference).sum(new int[] {1});
        sums.attach(from.getManager());
        return sums.toType(DataType.FLOAT64, true).toDoubleArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double standardError(double[] influence) {
        double centre = mean(influence);
        double sum = 0;
        for (double value : influence) {
            sum += (value - centre) * (value - centre);
        }
        return Math.sqrt(sum / (influence.length - 1.0) / influence.length);
    }
}
