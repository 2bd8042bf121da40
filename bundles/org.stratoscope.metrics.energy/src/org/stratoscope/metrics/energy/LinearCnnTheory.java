package org.stratoscope.metrics.energy;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Closed form of gradient descent on a linear network: one convolution without bias, the sum over its filters and the
 * global average over positions, squared loss, full batch, constant step (Chowers and Weiss 2023, arXiv 2206.02454,
 * theorem on linear networks). The output is the inner product of the average patch with the sum s of
 * all filters, so that everything follows from A, the second moment of the average patches, and b, the mean of average
 * patch times label. Here the recursion is solved without the theorem's assumptions on data and labels, so the constants
 * differ from those in print.
 *
 * <p>The step h of the sum is 2 eta K for learning rate eta and K filters. The descent is stable for h times the greatest
 * eigenvalue of A below 2.
 */
public final class LinearCnnTheory {

    private final SymmetricEigen modes;

    /**
     * Prepares for a data set.
     *
     * @param moments A, d x d, symmetric: the mean over images of average patch times its transpose
     */
    public LinearCnnTheory(double[][] moments) {
        this.modes = SymmetricEigen.of(new DMatrixRMaj(moments));
        // A is positive semidefinite; what rounding leaves below zero would grow without limit.
        for (int i = 0; i < modes.values().length; i++) {
            modes.values()[i] = Math.max(0, modes.values()[i]);
        }
    }

    /** The eigenvalues of A, descending. */
    public double[] eigenvalues() {
        return modes.values().clone();
    }

    /** The eigenvectors of A, one a row. */
    public double[][] eigenvectors() {
        return Arrays.stream(modes.vectors()).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The sum of the filters after t steps: s(t) = G b + (I - h A)^t s(0) with G = (I - (I - h A)^t) / A.
     *
     * @param labels b, the mean over images of average patch times label
     * @param start s(0)
     * @param step h
     */
    public double[] sum(double[] labels, double[] start, double step, long steps) {
        double[] target = modes.coordinates(labels);
        double[] sum = modes.coordinates(start);
        for (int i = 0; i < sum.length; i++) {
            double curvature = modes.values()[i];
            sum[i] = GradientDescentModes.gain(curvature, step, steps) * target[i]
                    + GradientDescentModes.left(step * curvature, steps) * sum[i];
        }
        return modes.vector(sum);
    }

    /**
     * The filters after t steps; all of them have moved by the same vector.
     *
     * @param initial one filter a row
     * @param labels b
     * @param learningRate eta
     */
    public double[][] filters(double[][] initial, double[] labels, double learningRate, long steps) {
        double[] start = new double[labels.length];
        for (double[] filter : initial) {
            for (int i = 0; i < start.length; i++) {
                start[i] += filter[i];
            }
        }
        double[] end = sum(labels, start, 2 * learningRate * initial.length, steps);
        double[][] filters = new double[initial.length][];
        for (int k = 0; k < filters.length; k++) {
            filters[k] = initial[k].clone();
            for (int i = 0; i < start.length; i++) {
                filters[k][i] += (end[i] - start[i]) / initial.length;
            }
        }
        return filters;
    }

    /**
     * The root mean square, over independent random labels of mean zero, of the profile of the filters' change. It holds
     * for any images; the mean instead of the root mean square is sqrt(2 / pi) of it.
     *
     * @param components the basis of the profile, one unit vector a row
     * @param step h
     * @param images number of labelled images
     * @param variance of the labels, 1 for labels of plus and minus one
     * @param filters K
     */
    public double[] randomLabelProfile(
            double[][] components, double step, long steps, long images, double variance, int filters) {
        double[] energy = new double[modes.values().length];
        for (int i = 0; i < energy.length; i++) {
            double curvature = modes.values()[i];
            double gain = GradientDescentModes.gain(curvature, step, steps);
            energy[i] = variance / images * gain * gain * curvature;
        }
        double[] profile = new double[components.length];
        for (int j = 0; j < profile.length; j++) {
            double sum = 0;
            double[] along = modes.coordinates(components[j]);
            for (int i = 0; i < energy.length; i++) {
                sum += energy[i] * along[i] * along[i];
            }
            profile[j] = Math.sqrt(sum) / filters;
        }
        return profile;
    }

    /**
     * The root mean square of the profile of the filters' change when two classes, labelled plus and minus one and equally
     * frequent, differ in their average patch; taken along the eigenvectors of A. With a signal of zero it is the profile
     * of random labels.
     *
     * @param signal half the difference of the classes' mean average patches
     * @param step h
     * @param images number of labelled images
     * @param filters K
     */
    public double[] classSignalProfile(double[] signal, double step, long steps, long images, int filters) {
        return classSignalProfile(eigenvectors(), signal, step, steps, images, filters);
    }

    /**
     * The same in any basis: the mean of the squared energy along u is (u'Gm)^2 + (u'GAGu - (u'Gm)^2) / N over K^2, for the
     * signal m and N images.
     *
     * @param components the basis of the profile, one unit vector a row
     */
    public double[] classSignalProfile(
            double[][] components, double[] signal, double step, long steps, long images, int filters) {
        double[] along = modes.coordinates(signal);
        double[] profile = new double[components.length];
        for (int j = 0; j < profile.length; j++) {
            double[] component = modes.coordinates(components[j]);
            double mean = 0;
            double all = 0;
            for (int i = 0; i < along.length; i++) {
                double gain = component[i] * GradientDescentModes.gain(modes.values()[i], step, steps);
                mean += gain * along[i];
                all += gain * gain * modes.values()[i];
            }
            double within = Math.max(0, all - mean * mean);
            profile[j] = Math.sqrt(mean * mean + within / images) / filters;
        }
        return profile;
    }
}
