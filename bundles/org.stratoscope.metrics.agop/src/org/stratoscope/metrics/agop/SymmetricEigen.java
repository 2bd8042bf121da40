package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.stratoscope.network.torch.TorchSnippets;

/**
 * The eigenvalues of a positive semidefinite matrix in ascending order and its orthonormal eigenvectors as columns.
 * Eigenvalues that are rounding of zero are zero, so that powers are those on the range of the matrix.
 */
record SymmetricEigen(double[] values, DMatrixRMaj vectors) {

    /** Eigenvalues below this fraction of the largest one are rounding and count as zero. */
    private static final double RELATIVE_RANK_TOLERANCE = 1e-13;

    /** Up to this size a decomposition costs less than handing it to libtorch. */
    private static final int SMALL = 12;

    /** Eigenvalues closer than this, relatively, share the derivative of the power between them. */
    private static final double RELATIVE_DEGENERACY = 1e-6;

    /**
     * Decomposes a matrix of finite numbers, of which the symmetric part counts.
     *
     * @throws ArithmeticException when the iteration does not converge
     */
    static SymmetricEigen of(DMatrixRMaj matrix) {
        int size = matrix.numRows;
        DMatrixRMaj symmetric = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                symmetric.set(i, j, (matrix.get(i, j) + matrix.get(j, i)) / 2);
            }
        }
        SymmetricEigen eigen = size <= SMALL ? small(symmetric) : large(symmetric);
        double largest = Arrays.stream(eigen.values).max().orElse(0);
        for (int i = 0; i < size; i++) {
            if (eigen.values[i] <= RELATIVE_RANK_TOLERANCE * largest) {
                eigen.values[i] = 0;
            }
        }
        return eigen;
    }

    /** The matrix to a power on its range. */
    DMatrixRMaj power(double exponent) {
        return Matrices.timesTransposed(Matrices.scaledColumns(vectors, powers(exponent)), vectors);
    }

    /** The eigenvalues to a power, those of zero staying zero. */
    double[] powers(double exponent) {
        return Arrays.stream(values)
                .map(value -> value > 0 ? Math.pow(value, exponent) : 0)
                .toArray();
    }

    /** The part with eigenvalues that are not zero, or one of them if all are; vectors may then have fewer columns than rows. */
    SymmetricEigen onRange() {
        int zeros = Math.min(values.length - 1, (int)
                Arrays.stream(values).filter(value -> value == 0).count());
        return new SymmetricEigen(
                Arrays.copyOfRange(values, zeros, values.length),
                CommonOps_DDRM.extract(vectors, 0, vectors.numRows, zeros, vectors.numCols));
    }

    /**
     * The divided difference of the power between two eigenvalues, (x^p - y^p) / (x - y), or its derivative where they are
     * equal. The derivative of tr(D T^p) by T is, in the eigenbasis of T, D times the divided differences, entry by entry
     * (Daleckii and Krein 1965).
     *
     * @param powers the eigenvalues to that exponent
     */
    double dividedDifference(int i, int j, double[] powers, double exponent) {
        double larger = Math.max(values[i], values[j]);
        double difference = values[i] - values[j];
        if (larger == 0) {
            return 0;
        }
        return Math.abs(difference) > RELATIVE_DEGENERACY * larger
                ? (powers[i] - powers[j]) / difference
                : exponent * Math.pow((values[i] + values[j]) / 2, exponent - 1);
    }

    private static SymmetricEigen large(DMatrixRMaj symmetric) {
        try (NDManager scope = NDManager.newBaseManager()) {
            NDList eigen = TorchSnippets.symmetricEigen(scope, Matrices.tensor(scope, symmetric));
            int size = symmetric.numRows;
            return new SymmetricEigen(
                    eigen.get(0).toDoubleArray(),
                    new DMatrixRMaj(size, size, true, eigen.get(1).toDoubleArray()));
        }
    }

    private static SymmetricEigen small(DMatrixRMaj symmetric) {
        int size = symmetric.numRows;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(symmetric)) {
            throw new ArithmeticException("the eigenvalues of a Gram matrix did not converge");
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> Double.compare(
                        eigen.getEigenvalue(a).getReal(), eigen.getEigenvalue(b).getReal()));
        double[] values = new double[size];
        DMatrixRMaj vectors = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            values[i] = eigen.getEigenvalue(order[i]).getReal();
            DMatrixRMaj vector = eigen.getEigenVector(order[i]);
            for (int row = 0; row < size; row++) {
                vectors.set(row, i, vector.get(row, 0));
            }
        }
        return new SymmetricEigen(values, vectors);
    }
}
