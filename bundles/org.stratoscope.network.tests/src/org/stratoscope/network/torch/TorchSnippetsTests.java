package org.stratoscope.network.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.djl.TensorEngine;

/** Each snippet on an example small enough to work out by hand. */
class TorchSnippetsTests {

    private NDManager manager;

    @BeforeEach
    void startEngine() {
        assertEquals(Optional.empty(), TensorEngine.failure());
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void freeEverything() {
        manager.close();
    }

    /** y = (x * x) * 3 with cotangent (1, 10): 6 x v at x, 3 v at the square, zeros where y does not depend. */
    @Test
    void cotangentsReachLeavesInnerTensorsAndUnusedOnes() {
        boolean before = JniUtils.isGradMode();
        JniUtils.setGradMode(true);
        NDArray x = manager.create(new double[] {2, 5});
        x.setRequiresGradient(true);
        NDArray unused = manager.create(new double[] {1, 1, 1});
        unused.setRequiresGradient(true);
        NDArray square = x.mul(x);
        NDArray y = square.mul(3);
        JniUtils.setGradMode(before);
        for (int repetition = 0; repetition < 3; repetition++) {
            NDList pulled = TorchSnippets.vectorJacobianProduct(
                    manager, y, List.of(x, square, unused), manager.create(new double[] {1, 10}));
            assertArrayEquals(new double[] {12, 300}, pulled.get(0).toDoubleArray());
            assertArrayEquals(new double[] {3, 30}, pulled.get(1).toDoubleArray());
            assertArrayEquals(new double[] {0, 0, 0}, pulled.get(2).toDoubleArray());
        }
    }

    /** The matrix (2 1; 1 2) has eigenvalues 1 and 3. */
    @Test
    void eigenvaluesAscendAndVectorsAreColumns() {
        NDArray matrix = manager.create(new double[] {2, 1, 1, 2}, new Shape(2, 2));
        NDList eigen = TorchSnippets.symmetricEigen(manager, matrix);
        assertArrayEquals(new double[] {1, 3}, eigen.get(0).toDoubleArray(), 1e-14);
        double[] vectors = eigen.get(1).toDoubleArray();
        assertEquals(vectors[1], vectors[3], 1e-14, "the second column is proportional to (1, 1)");
        assertEquals(-vectors[0], vectors[2], 1e-14, "the first column is proportional to (1, -1)");
    }

    @Test
    void windowsRunOverChannelRowColumnAndIncludePadding() {
        NDArray images = manager.arange(18f).reshape(1, 2, 3, 3);
        NDArray windows = TorchSnippets.unfold(manager, images, 2, 3, 1, 1, 2);
        assertEquals(new Shape(1, 12, 4), windows.getShape());
        // Position 1: rows -1 and 0, columns 1 to 3 of both channels.
        float[] second = windows.get(":, :, 1").toFloatArray();
        assertArrayEquals(new float[] {0, 0, 0, 1, 2, 0, 0, 0, 0, 10, 11, 0}, second);
    }

    @Test
    void samplingIsBilinearBetweenPixelCentresAndClampsAtTheBorder() {
        NDArray images = manager.create(new float[] {0, 1, 2, 3}, new Shape(1, 1, 2, 2));
        NDArray grid = manager.create(new float[] {0, 0, -1, 1, 5, 5}, new Shape(1, 1, 3, 2));
        NDArray sampled = TorchSnippets.sampleBilinear(manager, images, grid);
        assertArrayEquals(new float[] {1.5f, 2, 3}, sampled.toFloatArray());
    }

    /** With gradient 1, momentum 0.5, decay 0.1 and p = 2: b = 1.2, p = 1.88; then b = 0.6 + 1.188, p = 1.88 - 0.1 b. */
    @Test
    void momentumStepsFollowPyTorchsRuleInPlace() {
        NDArray parameter = manager.create(new double[] {2});
        NDArray buffer = manager.create(new double[] {0});
        NDArray gradient = manager.create(new double[] {1});
        int before = manager.getManagedArrays().size();
        for (int step = 0; step < 2; step++) {
            TorchSnippets.momentumStep(
                    List.of(parameter), List.of(gradient), List.of(buffer), 0.1, 0.5, false, new double[] {0.1});
        }
        assertEquals(0.6 + 1.188, buffer.getDouble(), 1e-15);
        assertEquals(1.88 - 0.1788, parameter.getDouble(), 1e-15);
        assertEquals(1, gradient.getDouble());
        assertEquals(before, manager.getManagedArrays().size());
    }

    @Test
    void resultsBelongToTheManagerGiven() {
        NDArray matrix = manager.eye(3);
        int before = manager.getManagedArrays().size();
        try (NDManager scope = manager.newSubManager()) {
            TorchSnippets.symmetricEigen(scope, matrix);
            assertEquals(before + 2, manager.getManagedArrays().size());
        }
        assertEquals(before, manager.getManagedArrays().size());
    }

    /** Vectors that are cut into parts or not, in blocks that divide their number or not. */
    @ParameterizedTest
    @CsvSource({"1, 1", "7, 5", "3, 4096", "70, 8192", "3, 8209", "2, 300000"})
    void distancesAreThoseFromTheMeanAndFromOthers(int images, int values) {
        double[][] vectors = waves(images, values, 1);
        double[][] first = waves(images, values, 2);
        double[][] second = waves(images, values, 3);
        double[] mean = new double[values];
        for (double[] vector : vectors) {
            for (int i = 0; i < values; i++) {
                mean[i] += vector[i] / images;
            }
        }
        for (DataType precision : List.of(DataType.FLOAT32, DataType.FLOAT64)) {
            double tolerance = precision == DataType.FLOAT32 ? 2e-6 : 1e-13;
            NDArray found = TorchSnippets.squaredDistances(
                    manager, tensor(vectors, precision), List.of(tensor(first, precision), tensor(second, precision)));
            assertEquals(new Shape(3, images), found.getShape());
            double[] distances = found.toDoubleArray();
            for (int i = 0; i < images; i++) {
                near(square(vectors[i], mean), distances[i], tolerance);
                near(square(vectors[i], first[i]), distances[images + i], tolerance);
                near(square(vectors[i], second[i]), distances[2 * images + i], tolerance);
            }
        }
    }

    /** Whatever the order of each batch, numbers at the same place in a row belong to the same channel and pixel. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 2", "2, 0", "2, 2"})
    void rowsOfBatchesInDifferentOrdersCorrespond(int first, int second) {
        NDArray batch = manager.arange(2 * 3 * 4 * 5f).reshape(2, 3, 4, 5);
        NDList rows =
                TorchSnippets.inMemoryOrder(manager, List.of(ordered(batch, first), ordered(batch.add(1000), second)));
        assertEquals(new Shape(2, 60), rows.get(0).getShape());
        float[] expected = rows.get(0).add(1000).toFloatArray();
        assertArrayEquals(expected, rows.get(1).toFloatArray());
        assertEquals(first == 2 ? 20 : 1, rows.get(0).toFloatArray()[1]);
    }

    private static NDArray ordered(NDArray batch, int format) {
        return TorchFunction.of(1, "torch.contiguous(x0, memory_format=" + format + ")")
                .on(batch);
    }

    private NDArray tensor(double[][] rows, DataType precision) {
        return manager.create(rows).toType(precision, true);
    }

    /** Numbers that float32 holds exactly, so that both precisions see the same ones. */
    private static double[][] waves(int images, int values, int seed) {
        double[][] rows = new double[images][values];
        for (int i = 0; i < images; i++) {
            for (int j = 0; j < values; j++) {
                rows[i][j] = Math.round(1024 * Math.sin(seed + i * 0.7 + j * j * 0.31)) / 1024.0;
            }
        }
        return rows;
    }

    private static double square(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    private static void near(double expected, double found, double relative) {
        assertEquals(expected, found, relative * expected);
    }
}
