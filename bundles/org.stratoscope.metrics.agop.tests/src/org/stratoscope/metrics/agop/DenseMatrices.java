package org.stratoscope.metrics.agop;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.stratoscope.api.random.RandomStream;

/** D x D matrices formed outright and random numbers to form them from, to compare with. */
final class DenseMatrices {

    private DenseMatrices() {}

    /** W'KW entry by entry. */
    static DMatrixRMaj sandwich(DMatrixRMaj weights, DMatrixRMaj middle) {
        DMatrixRMaj inner = new DMatrixRMaj(weights.numRows, weights.numCols);
        DMatrixRMaj full = new DMatrixRMaj(weights.numCols, weights.numCols);
        CommonOps_DDRM.mult(middle, weights, inner);
        CommonOps_DDRM.multTransA(weights, inner, full);
        return full;
    }

    /** A power of a positive semidefinite matrix by EJML's decomposition of the whole of it. */
    static DMatrixRMaj power(DMatrixRMaj matrix, double exponent) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(matrix.numRows, true, true);
        eigen.decompose(matrix.copy());
        DMatrixRMaj power = new DMatrixRMaj(matrix.numRows, matrix.numRows);
        for (int i = 0; i < matrix.numRows; i++) {
            double value = eigen.getEigenvalue(i).getReal();
            if (value > 1e-12 * CommonOps_DDRM.trace(matrix)) {
                CommonOps_DDRM.multAddTransB(
                        Math.pow(value, exponent), eigen.getEigenVector(i), eigen.getEigenVector(i), power);
            }
        }
        return power;
    }

    static double cosine(DMatrixRMaj a, DMatrixRMaj b) {
        return centredProduct(a, b, 0, 0) / Math.sqrt(centredProduct(a, a, 0, 0) * centredProduct(b, b, 0, 0));
    }

    static double pearson(DMatrixRMaj a, DMatrixRMaj b) {
        double meanA = CommonOps_DDRM.elementSum(a) / a.getNumElements();
        double meanB = CommonOps_DDRM.elementSum(b) / b.getNumElements();
        return centredProduct(a, b, meanA, meanB)
                / Math.sqrt(centredProduct(a, a, meanA, meanA) * centredProduct(b, b, meanB, meanB));
    }

    private static double centredProduct(DMatrixRMaj a, DMatrixRMaj b, double meanA, double meanB) {
        double sum = 0;
        for (int i = 0; i < a.data.length; i++) {
            sum += (a.data[i] - meanA) * (b.data[i] - meanB);
        }
        return sum;
    }

    static DMatrixRMaj random(int rows, int columns, RandomStream random) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] = random.nextGaussian();
        }
        return matrix;
    }

    /** A positive semidefinite matrix of that rank. */
    static DMatrixRMaj gram(int size, int rank, RandomStream random) {
        DMatrixRMaj factor = random(size, rank, random);
        DMatrixRMaj gram = new DMatrixRMaj(size, size);
        CommonOps_DDRM.multTransB(factor, factor, gram);
        return gram;
    }
}
