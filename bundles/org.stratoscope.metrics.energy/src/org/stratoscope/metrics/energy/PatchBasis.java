package org.stratoscope.metrics.energy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

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
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(covariance)) {
            throw new ArithmeticException("the eigenvalues of a patch covariance did not converge");
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] lambda = new double[size];
        double[][] components = new double[size][];
        for (int i = 0; i < size; i++) {
            lambda[i] = Math.sqrt(Math.max(0, eigen.getEigenvalue(order[i]).getReal()));
            components[i] = oriented(eigen.getEigenVector(order[i]).getData());
        }
        return new PatchBasis(lambda, components, patches);
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
                double projection = 0;
                for (int k = 0; k < filter.length; k++) {
                    projection += filter[k] * components[i][k];
                }
                sum += projection * projection;
            }
            energy[i] = Math.sqrt(sum / filters.length);
        }
        return energy;
    }

    private static double[] oriented(double[] vector) {
        double extreme = 0;
        for (double value : vector) {
            extreme = Math.abs(value) > Math.abs(extreme) ? value : extreme;
        }
        double sign = extreme < 0 ? -1 : 1;
        return Arrays.stream(vector).map(value -> sign * value).toArray();
    }
}
