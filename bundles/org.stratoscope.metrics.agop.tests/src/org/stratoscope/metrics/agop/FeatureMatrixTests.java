package org.stratoscope.metrics.agop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.random.RandomStream;

/**
 * Claims: a feature matrix taken through its thin factor has the entries, eigenvalues, eigenvectors and powers of the
 * D x D matrix formed outright, with fewer filters than dimensions, with more, and without full rank.
 */
class FeatureMatrixTests {

    private static final double TOLERANCE = 1e-10;

    @ParameterizedTest
    @CsvSource({"5, 18, 5", "20, 45, 30", "40, 18, 50", "20, 45, 7", "30, 30, 40", "1, 9, 1"})
    void gradientsEqualTheMatrixFormedOutright(int filters, int dimension, int rank) {
        RandomStream random = RandomStream.of(11);
        DMatrixRMaj weights = DenseMatrices.random(filters, dimension, random);
        DMatrixRMaj gram = DenseMatrices.gram(filters, rank, random);
        FeatureMatrix thin = FeatureMatrix.ofGradients(weights, gram);
        assertEquals(Math.min(rank, Math.min(filters, dimension)), thin.rank());
        compare(DenseMatrices.sandwich(weights, gram), thin, DenseMatrices.random(6, dimension, random));
    }

    @ParameterizedTest
    @CsvSource({"5, 18", "20, 45", "40, 18"})
    void filtersEqualTheMatrixFormedOutright(int filters, int dimension) {
        RandomStream random = RandomStream.of(12);
        DMatrixRMaj weights = DenseMatrices.random(filters, dimension, random);
        DMatrixRMaj full = DenseMatrices.sandwich(weights, CommonOps_DDRM.identity(filters));
        compare(full, FeatureMatrix.ofFilters(weights), DenseMatrices.random(6, dimension, random));
    }

    @Test
    void windowsOfImagesAreTransformedInTheirPrecisionAndNothingIsLeft() {
        RandomStream random = RandomStream.of(13);
        DMatrixRMaj weights = DenseMatrices.random(5, 18, random);
        FeatureMatrix matrix = FeatureMatrix.ofFilters(weights);
        DMatrixRMaj windows = DenseMatrices.random(12, 18, random);
        DMatrixRMaj expected = matrix.power(0.5, windows);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray wide = manager.create(windows.data, new Shape(2, 3, 2, 18));
            NDArray narrow = wide.toType(DataType.FLOAT32, true);
            int before = manager.getManagedArrays().size();
            NDArray result = matrix.power(manager, 0.5, wide);
            assertEquals(before + 1, manager.getManagedArrays().size());
            assertEquals(wide.getShape(), result.getShape());
            near(expected, new DMatrixRMaj(12, 18, true, result.toDoubleArray()), 1e-13);
            NDArray single = matrix.power(manager, 0.5, narrow);
            assertEquals(DataType.FLOAT32, single.getDataType());
            near(
                    expected,
                    new DMatrixRMaj(
                            12, 18, true, single.toType(DataType.FLOAT64, true).toDoubleArray()),
                    1e-6);
        }
    }

    @Test
    void withoutGradientsThereIsNoEigenvectorAndEveryWindowBecomesZero() {
        DMatrixRMaj weights = DenseMatrices.random(5, 18, RandomStream.of(14));
        FeatureMatrix matrix = FeatureMatrix.ofGradients(weights, new DMatrixRMaj(5, 5));
        assertEquals(0, matrix.rank());
        assertEquals(0, NormOps_DDRM.normF(matrix.power(0.5, weights)));
        assertThrows(IllegalArgumentException.class, () -> matrix.eigenvectors(1));
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        DMatrixRMaj weights = DenseMatrices.random(5, 18, RandomStream.of(14));
        weights.set(1, 1, Double.NaN);
        assertThrows(IllegalArgumentException.class, () -> FeatureMatrix.ofFilters(weights));
    }

    private static void compare(DMatrixRMaj full, FeatureMatrix thin, DMatrixRMaj windows) {
        near(full, thin.matrix(), TOLERANCE);
        DMatrixRMaj ofFactor = new DMatrixRMaj(full.numRows, full.numRows);
        CommonOps_DDRM.multTransA(thin.factor(), thin.factor(), ofFactor);
        near(full, ofFactor, TOLERANCE);
        DMatrixRMaj vectors = thin.eigenvectors(thin.rank());
        DMatrixRMaj products = new DMatrixRMaj(thin.rank(), thin.rank());
        CommonOps_DDRM.multTransB(vectors, vectors, products);
        near(CommonOps_DDRM.identity(thin.rank()), products, 1e-9);
        near(full, DenseMatrices.sandwich(vectors, CommonOps_DDRM.diag(thin.eigenvalues())), TOLERANCE);
        for (int i = 1; i < thin.rank(); i++) {
            assertEquals(true, thin.eigenvalues()[i] <= thin.eigenvalues()[i - 1]);
        }
        for (double exponent : new double[] {1, 0.5, 0.3}) {
            DMatrixRMaj expected = new DMatrixRMaj(windows.numRows, windows.numCols);
            CommonOps_DDRM.mult(windows, DenseMatrices.power(full, exponent), expected);
            near(expected, thin.power(exponent, windows), 1e-9);
        }
        assertEquals(
                CommonOps_DDRM.trace(full),
                Arrays.stream(thin.eigenvalues()).sum(),
                1e-10 * CommonOps_DDRM.trace(full));
    }

    private static void near(DMatrixRMaj expected, DMatrixRMaj actual, double tolerance) {
        DMatrixRMaj difference = new DMatrixRMaj(expected);
        CommonOps_DDRM.subtractEquals(difference, actual);
        assertEquals(0, NormOps_DDRM.normF(difference) / NormOps_DDRM.normF(expected), tolerance);
    }
}
