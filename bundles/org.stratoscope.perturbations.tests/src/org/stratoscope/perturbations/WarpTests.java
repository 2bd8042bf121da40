package org.stratoscope.perturbations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.random.RandomStream;

/** Claims: warping is exact for no displacement, constant images and whole-pixel shifts, and linear in between. */
class WarpTests {

    private static final int SIDE = 12;
    private static final ImageShape SHAPE = new ImageShape(2, SIDE, SIDE);
    private static final double[] NOTHING = new double[SIDE * SIDE];

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "NEAREST"})
    void noDisplacementKeepsTheImage(Interpolation interpolation) {
        double[] image = image();
        assertArrayEquals(image, interpolation.apply(SHAPE, image, NOTHING, NOTHING));
    }

    @ParameterizedTest
    @EnumSource
    void aConstantImageIsAFixedPoint(Interpolation interpolation) {
        double[] image = new double[SHAPE.size()];
        Arrays.fill(image, 0.7);
        double[][] field = field(0.05);
        assertArrayEquals(image, interpolation.apply(SHAPE, image, field[0], field[1]), 1e-15);
    }

    @ParameterizedTest
    @EnumSource(names = {"LINEAR", "NEAREST"})
    void aShiftByOnePixelRepeatsTheEdge(Interpolation interpolation) {
        double[] image = image();
        double[] shifted = interpolation.apply(SHAPE, image, NOTHING, constant(1));
        for (int row = 0; row < 2 * SIDE; row++) {
            assertEquals(image[row * SIDE], shifted[row * SIDE]);
            for (int x = 1; x < SIDE; x++) {
                assertEquals(image[row * SIDE + x - 1], shifted[row * SIDE + x]);
            }
        }
    }

    @Test
    void aGaussianShiftByOnePixelShiftsTheSmoothedImageWithItsEdge() {
        double[] image = image();
        double[] smoothed = Interpolation.GAUSSIAN.apply(SHAPE, image, NOTHING, NOTHING);
        double[] shifted = Interpolation.GAUSSIAN.apply(SHAPE, image, NOTHING, constant(1));
        for (int row = 0; row < 2 * SIDE; row++) {
            for (int x = 0; x < SIDE; x++) {
                assertEquals(smoothed[row * SIDE + Math.max(0, x - 1)], shifted[row * SIDE + x], 1e-15);
            }
        }
    }

    @Test
    void aQuarterPixelMixesNeighboursInProportion() {
        double[] image = image();
        double[] shifted = Interpolation.LINEAR.apply(SHAPE, image, constant(0.25), NOTHING);
        assertEquals(0.25 * image[2 * SIDE + 3] + 0.75 * image[3 * SIDE + 3], shifted[3 * SIDE + 3], 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 3", "0.6, 2", "-0.4, 3", "-0.6, 4", "1.3, 2"})
    void theNearestPixelIsTaken(double right, int expected) {
        double[] image = image();
        double[] shifted = Interpolation.NEAREST.apply(SHAPE, image, NOTHING, constant(right));
        assertEquals(image[5 * SIDE + expected], shifted[5 * SIDE + 3]);
    }

    @ParameterizedTest
    @CsvSource({"1", "-2", "12", "25"})
    void aRingShiftedByWholePixelsIsRotated(int right) {
        double[] image = image();
        double[] shifted = new BilinearWarp(Border.PERIODIC).apply(SHAPE, image, NOTHING, constant(right));
        for (int row = 0; row < 2 * SIDE; row++) {
            for (int x = 0; x < SIDE; x++) {
                assertEquals(
                        image[row * SIDE + Math.floorMod(x - right, SIDE)], shifted[row * SIDE + x], row + ", " + x);
            }
        }
    }

    @Test
    void aRingIsInterpolatedAcrossItsSeam() {
        double[] image = image();
        double[] shifted = new BilinearWarp(Border.PERIODIC).apply(SHAPE, image, NOTHING, constant(0.25));
        assertEquals(0.25 * image[SIDE - 1] + 0.75 * image[0], shifted[0], 1e-15);
        double[] hardly = new BilinearWarp(Border.PERIODIC).apply(SHAPE, image, NOTHING, constant(1e-18));
        assertArrayEquals(image, hardly, 1e-15);
    }

    @Test
    void leftOutGaussianWeightsMakeNoDifference() {
        double[] image = image();
        double[][] field = field(0.05);
        double[] expected = new double[image.length];
        for (int at = 0; at < SIDE * SIDE; at++) {
            double sourceY = Math.clamp(at / SIDE - field[0][at], 0, SIDE - 1.0);
            double sourceX = Math.clamp(at % SIDE - field[1][at], 0, SIDE - 1.0);
            double total = 0;
            double[] sums = new double[SHAPE.channels()];
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                double square = Math.pow(pixel / SIDE - sourceY, 2) + Math.pow(pixel % SIDE - sourceX, 2);
                double weight = Math.exp(-square / (2 * 0.4715 * 0.4715));
                total += weight;
                for (int channel = 0; channel < sums.length; channel++) {
                    sums[channel] += weight * image[channel * SIDE * SIDE + pixel];
                }
            }
            for (int channel = 0; channel < sums.length; channel++) {
                expected[channel * SIDE * SIDE + at] = sums[channel] / total;
            }
        }
        assertArrayEquals(expected, Interpolation.GAUSSIAN.apply(SHAPE, image, field[0], field[1]), 1e-13);
    }

    private static double[] constant(double displacement) {
        double[] field = new double[SIDE * SIDE];
        Arrays.fill(field, displacement);
        return field;
    }

    private static double[][] field(double temperature) {
        MaxEntropyField field = new MaxEntropyField(SIDE, 3, ModeSet.CODE, temperature);
        RandomStream random = RandomStream.of(5);
        return new double[][] {field.draw(random), field.draw(random)};
    }

    private static double[] image() {
        RandomStream random = RandomStream.of(4);
        double[] image = new double[SHAPE.size()];
        for (int i = 0; i < image.length; i++) {
            image[i] = random.nextGaussian();
        }
        return image;
    }
}
