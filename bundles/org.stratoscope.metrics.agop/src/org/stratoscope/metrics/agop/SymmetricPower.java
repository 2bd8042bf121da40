package org.stratoscope.metrics.agop;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Real powers of positive semidefinite matrices on their range. */
final class SymmetricPower {

    /** Eigenvalues below this fraction of the largest one are rounding and count as zero. */
    private static final double RELATIVE_RANK_TOLERANCE = 1e-13;

    private SymmetricPower() {}

    static DMatrixRMaj of(DMatrixRMaj matrix, double exponent) {
        int size = matrix.numRows;
        DMatrixRMaj symmetric = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                symmetric.set(i, j, (matrix.get(i, j) + matrix.get(j, i)) / 2);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(symmetric)) {
            throw new ArithmeticException("the eigenvalues of a Gram matrix did not converge");
        }
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, eigen.getEigenvalue(i).getReal());
        }
        DMatrixRMaj scaled = new DMatrixRMaj(size, size);
        DMatrixRMaj vectors = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            double value = eigen.getEigenvalue(i).getReal();
            double power = value > RELATIVE_RANK_TOLERANCE * largest ? Math.pow(value, exponent) : 0;
            DMatrixRMaj vector = eigen.getEigenVector(i);
            for (int row = 0; row < size; row++) {
                vectors.set(row, i, vector.get(row, 0));
                scaled.set(row, i, vector.get(row, 0) * power);
            }
        }
        DMatrixRMaj result = new DMatrixRMaj(size, size);
        CommonOps_DDRM.multTransB(scaled, vectors, result);
        return result;
    }
}
