package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Products of dense matrices in double precision; large ones are computed by libtorch. */
final class Matrices {

    /** Below so many multiplications a product costs less than handing it to libtorch. */
    private static final double SMALL_PRODUCT = 100_000;

    private Matrices() {}

    /** a b. */
    static DMatrixRMaj times(DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj product = new DMatrixRMaj(a.numRows, b.numCols);
        if (small(a.numRows, a.numCols, b.numCols)) {
            CommonOps_DDRM.mult(a, b, product);
        } else {
            multiply(a, false, b, false, product);
        }
        return product;
    }

    /** a b'. */
    static DMatrixRMaj timesTransposed(DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj product = new DMatrixRMaj(a.numRows, b.numRows);
        if (small(a.numRows, a.numCols, b.numRows)) {
            CommonOps_DDRM.multTransB(a, b, product);
        } else {
            multiply(a, false, b, true, product);
        }
        return product;
    }

    /** a' b. */
    static DMatrixRMaj transposedTimes(DMatrixRMaj a, DMatrixRMaj b) {
        DMatrixRMaj product = new DMatrixRMaj(a.numCols, b.numCols);
        if (small(a.numCols, a.numRows, b.numCols)) {
            CommonOps_DDRM.multTransA(a, b, product);
        } else {
            multiply(a, true, b, false, product);
        }
        return product;
    }

    /** a middle a'. */
    static DMatrixRMaj sandwich(DMatrixRMaj a, DMatrixRMaj middle) {
        if (small(a.numRows, a.numCols, a.numCols)) {
            return timesTransposed(times(a, middle), a);
        }
        return threefold(a, middle, false);
    }

    /** a' middle a. */
    static DMatrixRMaj transposedSandwich(DMatrixRMaj a, DMatrixRMaj middle) {
        if (small(a.numCols, a.numRows, a.numRows)) {
            return times(transposedTimes(a, middle), a);
        }
        return threefold(a, middle, true);
    }

    /** The columns of the matrix times one factor each. */
    static DMatrixRMaj scaledColumns(DMatrixRMaj matrix, double[] factors) {
        DMatrixRMaj scaled = new DMatrixRMaj(matrix);
        CommonOps_DDRM.multCols(scaled, factors);
        return scaled;
    }

    /** The sum of the products of corresponding entries. */
    static double inner(DMatrixRMaj a, DMatrixRMaj b) {
        double sum = 0;
        for (int i = 0; i < a.data.length; i++) {
            sum += a.data[i] * b.data[i];
        }
        return sum;
    }

    /** The trace of the product of two square matrices. */
    static double innerTransposed(DMatrixRMaj a, DMatrixRMaj b) {
        double sum = 0;
        for (int i = 0; i < a.numRows; i++) {
            for (int j = 0; j < a.numCols; j++) {
                sum += a.unsafe_get(i, j) * b.unsafe_get(j, i);
            }
        }
        return sum;
    }

    /** v' a v for a column v. */
    static double quadratic(DMatrixRMaj v, DMatrixRMaj a) {
        return inner(v, times(a, v));
    }

    /** Whether every entry is a finite number. */
    static boolean finite(DMatrixRMaj matrix) {
        return Arrays.stream(matrix.data).allMatch(Double::isFinite);
    }

    /** A tensor with the same entries, owned by the manager. */
    static NDArray tensor(NDManager manager, DMatrixRMaj matrix) {
        return manager.create(matrix.data, new Shape(matrix.numRows, matrix.numCols));
    }

    private static boolean small(double rows, double inner, double columns) {
        return rows * inner * columns < SMALL_PRODUCT;
    }

    private static DMatrixRMaj threefold(DMatrixRMaj a, DMatrixRMaj middle, boolean transposed) {
        try (NDManager scope = NDManager.newBaseManager()) {
            NDArray outer = tensor(scope, a);
            NDArray left = transposed ? outer.transpose() : outer;
            NDArray result = left.matMul(tensor(scope, middle)).matMul(left.transpose());
            int size = transposed ? a.numCols : a.numRows;
            return new DMatrixRMaj(size, size, true, result.toDoubleArray());
        }
    }

    private static void multiply(
            DMatrixRMaj a, boolean transposeA, DMatrixRMaj b, boolean transposeB, DMatrixRMaj product) {
        try (NDManager scope = NDManager.newBaseManager()) {
            NDArray left = tensor(scope, a);
            NDArray right = a == b ? left : tensor(scope, b);
            NDArray result = (transposeA ? left.transpose() : left).matMul(transposeB ? right.transpose() : right);
            product.data = result.toDoubleArray();
        }
    }
}
