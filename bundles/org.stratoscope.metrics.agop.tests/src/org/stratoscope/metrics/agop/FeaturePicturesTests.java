package org.stratoscope.metrics.agop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims: windows lie around their pixels, pictures are norms of transformed windows, and patterns have their shares. */
class FeaturePicturesTests {

    @ParameterizedTest
    @CsvSource({"3, 3", "5, 1", "2, 4", "1, 1"})
    void aWindowHoldsThePixelsAroundItsOwnAcrossTheBorder(int height, int width) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = images(manager);
            int before = manager.getManagedArrays().size();
            NDArray windows = new FeaturePictures(height, width).windows(manager, images);
            assertEquals(before + 1, manager.getManagedArrays().size(), "tensors left behind");
            assertEquals(new Shape(2, 20, 2L * height * width), windows.getShape());
            double[] values = windows.toDoubleArray();
            int at = 0;
            for (int image = 0; image < 2; image++) {
                for (int pixel = 0; pixel < 20; pixel++) {
                    for (int entry = 0; entry < 2 * height * width; entry++) {
                        int channel = entry / (height * width);
                        int row = pixel / 5 + entry / width % height - (height - 1) / 2;
                        int column = pixel % 5 + entry % width - (width - 1) / 2;
                        assertEquals(
                                value(image, channel, Math.floorMod(row, 4), Math.floorMod(column, 5)), values[at++]);
                    }
                }
            }
        }
    }

    @Test
    void aPictureShowsTheNormOfEachChannelsPart() {
        // M = a a' with a norm of 2: its root maps v to a (a.v) / 2.
        double[] a = {1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1};
        FeatureMatrix matrix = FeatureMatrix.ofFilters(new DMatrixRMaj(1, 18, true, a));
        FeaturePictures pictures = new FeaturePictures(3, 3);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray windows = pictures.windows(manager, images(manager));
            int before = manager.getManagedArrays().size();
            double[] found = pictures.transformed(manager, matrix, windows, 2).toDoubleArray();
            double[] norms = pictures.norms(manager, windows, 2).toDoubleArray();
            assertEquals(before + 2, manager.getManagedArrays().size(), "tensors left behind");
            double[] all = windows.toDoubleArray();
            for (int window = 0; window < 40; window++) {
                double product = 0;
                double[] squares = new double[2];
                for (int i = 0; i < 18; i++) {
                    product += a[i] * all[window * 18 + i];
                    squares[i / 9] += all[window * 18 + i] * all[window * 18 + i];
                }
                double expected = Math.abs(product) / 2 * Math.sqrt(2);
                assertEquals(expected, found[2 * window], 1e-12);
                assertEquals(expected, found[2 * window + 1], 1e-12);
                assertEquals(Math.sqrt(squares[0]), norms[2 * window], 1e-12);
                assertEquals(Math.sqrt(squares[1]), norms[2 * window + 1], 1e-12);
            }
        }
    }

    @Test
    void uniformColoursRampsAndRowsAreToldApart() {
        double[] uniform = new double[27];
        double[] ramp = new double[27];
        double[] chromatic = new double[27];
        for (int i = 0; i < 27; i++) {
            uniform[i] = (i / 9 == 1 ? -1 : 0.5) / Math.sqrt(9 * 1.5);
            ramp[i] = (i % 3 - 1) / Math.sqrt(18);
            chromatic[i] = i / 9 == 2 ? 0 : (i / 9 == 0 ? 1 : -1) * (i / 3 % 3 - 1) / Math.sqrt(12);
        }
        assertShares(uniform, 1, 0, 1);
        assertShares(ramp, 0, 1, 0);
        // Constant along rows, and grey on average: no luminance ramp.
        assertShares(chromatic, 0, 0, 1);
    }

    @Test
    void theSharesOfADiagonalRampAndOfLargerPatchesAreRight() {
        double[] diagonal = new double[25];
        for (int i = 0; i < 25; i++) {
            diagonal[i] = (3.0 * (i % 5 - 2) + 4.0 * (i / 5 - 2)) / (5 * Math.sqrt(50));
        }
        PatchPattern pattern = new PatchPattern(diagonal, 1, 5, 5);
        assertEquals(1, pattern.rampShare(), 1e-12);
        assertEquals(0, pattern.uniformShare(), 1e-12);
        assertEquals(0.64, pattern.rowShare(), 1e-12);
        assertEquals(1, new PatchPattern(new double[] {1}, 1, 1, 1).uniformShare());
        assertEquals(0, new PatchPattern(new double[] {1}, 1, 1, 1).rampShare());
        assertThrows(IllegalArgumentException.class, () -> new PatchPattern(new double[8], 1, 3, 3));
    }

    private static void assertShares(double[] values, double uniform, double ramp, double rows) {
        PatchPattern pattern = new PatchPattern(values, 3, 3, 3);
        assertArrayEquals(
                new double[] {uniform, ramp, rows},
                new double[] {pattern.uniformShare(), pattern.rampShare(), pattern.rowShare()},
                1e-12);
    }

    private static double value(int image, int channel, int row, int column) {
        return Math.sin(image + 2.0 * channel + 0.7 * row * row + 1.3 * column);
    }

    private static NDArray images(NDManager manager) {
        double[] values = new double[80];
        for (int i = 0; i < 80; i++) {
            values[i] = value(i / 40, i / 20 % 2, i / 5 % 4, i % 5);
        }
        return manager.create(values, new Shape(2, 2, 4, 5));
    }
}
