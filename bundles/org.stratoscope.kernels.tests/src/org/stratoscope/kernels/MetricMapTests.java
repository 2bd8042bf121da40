package org.stratoscope.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.kernels.FeatureRecursion.Agop;
import org.stratoscope.kernels.FeatureRecursion.Normalization;

/** Claims: the map of windows is the root of the product or the product, scaled as asked for; for matrices with known roots. */
class MetricMapTests {

    /** The product (10 6; 6 10) has the eigenvalues 16 and 4 and the root (3 1; 1 3), of norm sqrt(20). */
    @ParameterizedTest
    @CsvSource({
        "true, NONE, 3, 1",
        "true, MAX, 0.94868329805051377, 0.31622776601683794",
        "true, FROBENIUS, 0.67082039324993692, 0.22360679774997896",
        "false, NONE, 10, 6",
        "false, MAX, 1, 0.6",
        "false, FROBENIUS, 0.60633906259083237, 0.36380343755449944"
    })
    void mapsAreRootsAndScaled(boolean root, Normalization normalization, double diagonal, double other)
            throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray product = manager.create(new double[][] {{10, 6}, {6, 10}});
            NDArray map = MetricUpdate.map(product, new Agop(20, false, root, normalization), manager);
            assertArrayEquals(new double[] {diagonal, other, other, diagonal}, map.toDoubleArray(), 1e-14);
        }
    }

    @Test
    void nothingIsLearntFromNothing() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray zero = manager.create(new double[][] {{0, 0}, {0, 0}});
            assertThrows(ComputationFailedException.class, () -> MetricUpdate.map(zero, Agop.published(), manager));
        }
    }
}
