package org.stratoscope.metrics.energy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 *
 * @param values descending
 * @param vectors one unit vector a row; the entry of largest magnitude is positive, to fix the sign
 */
record SymmetricEigen(double[] values, double[][] vectors) {

    static SymmetricEigen of(DMatrixRMaj matrix) {
        int size = matrix.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        // The decomposition may overwrite what it is given.
        if (!eigen.decompose(matrix.copy())) {
            throw new ArithmeticException("the eigenvalues of a symmetric matrix did not converge");
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[size];
        double[][] vectors = new double[size][];
        for (int i = 0; i < size; i++) {
            values[i] = eigen.getEigenvalue(order[i]).getReal();
            vectors[i] = oriented(eigen.getEigenVector(order[i]).getData());
        }
        return new SymmetricEigen(values, vectors);
    }

    /** The coordinates of a vector along the eigenvectors. */
    double[] coordinates(double[] vector) {
        return Arrays.stream(vectors).mapToDouble(v -> dot(v, vector)).toArray();
    }

    /** The vector with these coordinates. */
    double[] vector(double[] coordinates) {
        double[] vector = new double[coordinates.length];
        for (int i = 0; i < coordinates.length; i++) {
            for (int k = 0; k < vector.length; k++) {
                vector[k] += coordinates[i] * vectors[i][k];
            }
        }
        return vector;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
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
