package org.stratoscope.metrics.energy;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * Principal components of image patches, in descending order of variance (Chowers and Weiss 2023, arXiv 2206.02454,
 * section 3). Patches and filters are flattened channel slowest, then row, then column.
 *
 * @param lambda standard deviation of the patches along each component, descending
 * @param components one unit vector a row; the entry of largest magnitude is positive, to fix the sign
 * @param patches number of patches behind it
 */
public record PatchBasis(double[] lambda, double[][] components, long patches) {

    /**
     * Decomposes second moments.
     *
     * @param moments mean of p p' over patches, row-major d x d
     * @param mean mean patch, subtracted when {@code centred}
     */
    static PatchBasis of(double[] moments, double[] mean, boolean centred, long patches) {
        int size = mean.length;
        DMatrixRMaj covariance = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                // The mean of both halves makes the matrix exactly symmetric.
                double moment = (moments[i * size + j] + moments[j * size + i]) / 2;
                covariance.set(i, j, centred ? moment - mean[i] * mean[j] : moment);
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(covariance);
        // Rounding may leave the least eigenvalues a little below zero.
        double[] lambda = Arrays.stream(eigen.values())
                .map(value -> Math.sqrt(Math.max(0, value)))
                .toArray();
        return new PatchBasis(lambda, eigen.vectors(), patches);
    }

    /**
     * The energy profile of a filter bank: e_i = sqrt(mean over filters of (w' u_i)^2) (Chowers and Weiss 2023,
     * section 3).
     *
     * @param filters one flattened filter a row
     */
    public double[] energy(double[][] filters) {
        double[] energy = new double[lambda.length];
        for (int i = 0; i < energy.length; i++) {
            double sum = 0;
            for (double[] filter : filters) {
                double projection = SymmetricEigen.dot(filter, components[i]);
                sum += projection * projection;
            }
            energy[i] = Math.sqrt(sum / filters.length);
        }
        return energy;
    }
}
