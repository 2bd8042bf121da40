package org.stratoscope.perturbations.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;

/** Claims: translations, blur and pixel moves do to simple images what can be said beforehand. */
class ControlTests {

    private static final int SIDE = 9;

    @Test
    void aTranslationByOnePixelMovesAPointAndByHalfSplitsIt() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray point = point(manager, 4, 4);
            double[] whole = new TranslationComponent()
                    .perturb(
                            new TranslationParameters(1, TranslationParameters.Direction.RIGHT),
                            point,
                            0,
                            context(manager))
                    .images()
                    .toDoubleArray();
            assertEquals(1, whole[4 * SIDE + 5], 1e-12);
            double[] half = new TranslationComponent()
                    .perturb(
                            new TranslationParameters(0.5, TranslationParameters.Direction.DOWN),
                            point,
                            0,
                            context(manager))
                    .images()
                    .toDoubleArray();
            assertEquals(0.5, half[4 * SIDE + 4], 1e-12);
            assertEquals(0.5, half[5 * SIDE + 4], 1e-12);
        }
    }

    @Test
    void aBlurredPointHasTheGaussiansVarianceAndMass() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            int side = 41;
            double[] values = new double[side * side];
            values[20 * side + 20] = 1;
            NDArray image = manager.create(values, new Shape(1, 1, side, side));
            double[] blurred = new BlurComponent()
                    .perturb(new BlurParameters(2), image, 0, context(manager))
                    .images()
                    .toDoubleArray();
            double mass = 0;
            double variance = 0;
            for (int i = 0; i < blurred.length; i++) {
                mass += blurred[i];
                variance += blurred[i] * Math.pow(i % side - 20.0, 2);
            }
            assertEquals(1, mass, 1e-12);
            // Cutting at four standard deviations takes about 0.1 per cent of the variance.
            assertEquals(4, variance, 0.01);
        }
    }

    @Test
    void activePixelsMoveToOneOfTheirEightNeighbours() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray point = point(manager, 4, 4);
            int[] seen = new int[SIDE * SIDE];
            for (int n = 0; n < 2000; n++) {
                double[] moved = new PixelMovesComponent()
                        .perturb(new PixelMovesParameters(0), point, n, context(manager))
                        .images()
                        .toDoubleArray();
                for (int i = 0; i < moved.length; i++) {
                    seen[i] += moved[i] == 1 ? 1 : 0;
                }
            }
            int total = 0;
            for (int y = 3; y <= 5; y++) {
                for (int x = 3; x <= 5; x++) {
                    int here = seen[y * SIDE + x];
                    total += here;
                    // Straight neighbours span 60 of 360 degrees each, diagonal ones 30: sin or cos above one half.
                    double expected = y == 4 && x == 4 ? 0 : y == 4 || x == 4 ? 2000 / 6.0 : 2000 / 12.0;
                    assertEquals(expected, here, 5 * Math.sqrt(expected), y + ", " + x);
                }
            }
            assertEquals(2000, total);
        }
    }

    @Test
    void aPixelInTheCornerStaysInTheImage() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray corner = point(manager, 0, 0);
            for (int n = 0; n < 100; n++) {
                double[] moved = new PixelMovesComponent()
                        .perturb(new PixelMovesParameters(0), corner, n, context(manager))
                        .images()
                        .toDoubleArray();
                assertTrue(moved[0] + moved[1] + moved[SIDE] + moved[SIDE + 1] == 1);
            }
            assertArrayEquals(point(manager, 0, 0).toDoubleArray(), corner.toDoubleArray());
        }
    }

    private static NDArray point(NDManager manager, int y, int x) {
        double[] values = new double[SIDE * SIDE];
        values[y * SIDE + x] = 1;
        return manager.create(values, new Shape(1, 1, SIDE, SIDE));
    }

    private static Context context(NDManager manager) {
        return new Context(manager, RandomStream.of(6), Monitor.silent(), InputLog.none(), DataType.FLOAT64);
    }
}
