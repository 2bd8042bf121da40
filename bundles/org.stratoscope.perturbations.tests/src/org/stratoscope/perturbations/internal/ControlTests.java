package org.stratoscope.perturbations.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.component.Perturbed;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.perturbations.Border;

/** Claims: translations, blur and pixel moves do to simple images what can be said beforehand. */
class ControlTests {

    private static final int SIDE = 9;
    private static final PixelMovesParameters FREE = new PixelMovesParameters(0, Optional.empty());

    @Test
    void aTranslationByOnePixelMovesAPointAndByHalfSplitsIt() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray point = point(manager, 4, 4);
            double[] whole = new TranslationComponent()
                    .perturb(
                            new TranslationParameters(1, TranslationParameters.Direction.RIGHT, Border.REPEAT),
                            point,
                            0,
                            context(manager))
                    .images()
                    .toDoubleArray();
            assertEquals(1, whole[4 * SIDE + 5], 1e-12);
            double[] half = new TranslationComponent()
                    .perturb(
                            new TranslationParameters(0.5, TranslationParameters.Direction.DOWN, Border.REPEAT),
                            point,
                            0,
                            context(manager))
                    .images()
                    .toDoubleArray();
            assertEquals(0.5, half[4 * SIDE + 4], 1e-12);
            assertEquals(0.5, half[5 * SIDE + 4], 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"right, 4, 6", "left, 4, 2", "down, 6, 4", "up, 2, 4"})
    void everyDirectionLeadsThere(String direction, int y, int x) throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            double[] moved = new TranslationComponent()
                    .perturb(
                            new TranslationParameters(
                                    2,
                                    TranslationParameters.Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                                    Border.REPEAT),
                            point(manager, 4, 4),
                            0,
                            context(manager))
                    .images()
                    .toDoubleArray();
            assertArrayEquals(point(manager, y, x).toDoubleArray(), moved);
        }
    }

    @Test
    void aRingOfOneRowMovesLeftOrRightAcrossItsSeam() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = row(manager, 2000, 8, 0);
            Perturbed moved = new TranslationComponent()
                    .perturb(
                            new TranslationParameters(1.25, TranslationParameters.Direction.RANDOM, Border.PERIODIC),
                            images,
                            0,
                            context(manager));
            double[] values = moved.images().toDoubleArray();
            int left = 0;
            for (int n = 0; n < 2000; n++) {
                double[] image = Arrays.copyOfRange(values, n * 8, n * 8 + 8);
                boolean leftwards = image[7] > 0;
                left += leftwards ? 1 : 0;
                double[] expected = leftwards
                        ? new double[] {0, 0, 0, 0, 0, 0, 0.25, 0.75}
                        : new double[] {0, 0.75, 0.25, 0, 0, 0, 0, 0};
                assertArrayEquals(expected, image, 1e-15);
            }
            // Binomial with standard deviation 22.
            assertEquals(1000, left, 112);
            assertEquals(0, moved.field().orElseThrow().get(":, 0").abs().sum().getDouble());
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
                        .perturb(FREE, point, n, context(manager))
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
                        .perturb(FREE, corner, n, context(manager))
                        .images()
                        .toDoubleArray();
                assertTrue(moved[0] + moved[1] + moved[SIDE] + moved[SIDE + 1] == 1);
            }
            assertArrayEquals(point(manager, 0, 0).toDoubleArray(), corner.toDoubleArray());
        }
    }

    @Test
    void inOneRowPixelsStepToEitherSideWithEqualChance() throws StratoscopeException {
        int[] seen = landings(16, 5, FREE);
        assertEquals(2000, seen[4] + seen[6]);
        // Binomial with standard deviation 22.
        assertEquals(1000, seen[4], 112);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "15, 15, 14"})
    void atTheEndOfARowStepsAreClipped(int from, int stays, int leaves) throws StratoscopeException {
        int[] seen = landings(16, from, FREE);
        assertEquals(2000, seen[stays] + seen[leaves]);
        assertEquals(1000, seen[stays], 112);
    }

    @ParameterizedTest
    @CsvSource({"3, 2", "4, 5", "7, 6", "8, 9"})
    void aStepIntoAnotherBlockIsUndone(int from, int inside) throws StratoscopeException {
        int[] seen = landings(16, from, new PixelMovesParameters(0, Optional.of(4)));
        assertEquals(2000, seen[from] + seen[inside]);
        assertEquals(1000, seen[inside], 112);
    }

    @Test
    void blocksAreRefusedInImagesOfSeveralRows() {
        try (NDManager manager = NDManager.newBaseManager()) {
            InvalidInputException e = assertThrows(
                    InvalidInputException.class,
                    () -> new PixelMovesComponent()
                            .perturb(
                                    new PixelMovesParameters(0, Optional.of(3)),
                                    point(manager, 4, 4),
                                    0,
                                    context(manager)));
            assertEquals(
                    "The perturbation pixel-moves: 'block' has a meaning for images of a single row only, but these have"
                            + " 9; leave it out.",
                    e.getMessage());
        }
    }

    /** How often a pixel of one row lands where, in 2000 images. */
    private static int[] landings(int length, int from, PixelMovesParameters parameters) throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            double[] moved = new PixelMovesComponent()
                    .perturb(parameters, row(manager, 2000, length, from), 0, context(manager))
                    .images()
                    .toDoubleArray();
            int[] seen = new int[length];
            for (int i = 0; i < moved.length; i++) {
                seen[i % length] += moved[i] == 1 ? 1 : 0;
            }
            return seen;
        }
    }

    private static NDArray row(NDManager manager, int count, int length, int active) {
        double[] values = new double[count * length];
        for (int n = 0; n < count; n++) {
            values[n * length + active] = 1;
        }
        return manager.create(values, new Shape(count, 1, 1, length));
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
