package org.stratoscope.metrics.agop;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * The lower triangular factor L of a symmetric positive definite matrix LL'. It takes a twentieth of the time of
 * eigenvectors.
 */
record CholeskyFactor(DMatrixRMaj matrix) {

    /** Diagonals of L closer to zero than this, relative to the largest one, mean that rounding may matter. */
    private static final double RELATIVE_SINGULARITY = 1e-4;

    /** The factor; nothing when the matrix is singular or nearly so, within eight digits. */
    static Optional<CholeskyFactor> of(DMatrixRMaj matrix) {
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(matrix.numRows, true);
        if (!cholesky.decompose(matrix.copy())) {
            return Optional.empty();
        }
        DMatrixRMaj factor = cholesky.getT(null);
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int i = 0; i < factor.numRows; i++) {
            smallest = Math.min(smallest, factor.get(i, i));
            largest = Math.max(largest, factor.get(i, i));
        }
        return smallest > RELATIVE_SINGULARITY * largest ? Optional.of(new CholeskyFactor(factor)) : Optional.empty();
    }

    /** L^-1 times a column. */
    DMatrixRMaj solve(DMatrixRMaj column) {
        DMatrixRMaj solution = column.copy();
        TriangularSolver_DDRM.solveL(matrix.data, solution.data, matrix.numRows);
        return solution;
    }
}
