package org.stratoscope.perturbations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.random.RandomStream;

/** Claims: warping is exact for no displacement, constant images and whole-pixel shifts, and linear in between. */
class BilinearWarpTests {

    private static final int SIDE = 6;
    private static final double[] NOTHING = new double[SIDE * SIDE];

    @Test
    void noDisplacementKeepsTheImage() {
        double[] image = image();
        assertArrayEquals(image, BilinearWarp.apply(image, 2, SIDE, SIDE, NOTHING, NOTHING));
    }

    @Test
    void aConstantImageIsAFixedPoint() {
        double[] image = new double[SIDE * SIDE];
        Arrays.fill(image, 0.7);
        MaxEntropyField field = new MaxEntropyField(SIDE, 3, ModeSet.CODE, 0.05);
        RandomStream random = RandomStream.of(5);
        assertArrayEquals(
                image, BilinearWarp.apply(image, 1, SIDE, SIDE, field.draw(random), field.draw(random)), 1e-15);
    }

    @Test
    void aShiftByOnePixelRepeatsTheEdge() {
        double[] image = image();
        double[] right = new double[SIDE * SIDE];
        Arrays.fill(right, 1);
        double[] shifted = BilinearWarp.apply(image, 2, SIDE, SIDE, NOTHING, right);
        for (int row = 0; row < 2 * SIDE; row++) {
            assertEquals(image[row * SIDE], shifted[row * SIDE]);
            for (int x = 1; x < SIDE; x++) {
                assertEquals(image[row * SIDE + x - 1], shifted[row * SIDE + x]);
            }
        }
    }

    @Test
    void aQuarterPixelMixesNeighboursInProportion() {
        double[] image = image();
        double[] down = new double[SIDE * SIDE];
        Arrays.fill(down, 0.25);
        double[] shifted = BilinearWarp.apply(image, 1, SIDE, SIDE, down, NOTHING);
        assertEquals(0.25 * image[2 * SIDE + 3] + 0.75 * image[3 * SIDE + 3], shifted[3 * SIDE + 3], 1e-15);
    }

    private static double[] image() {
        RandomStream random = RandomStream.of(4);
        double[] image = new double[2 * SIDE * SIDE];
        for (int i = 0; i < image.length; i++) {
            image[i] = random.nextGaussian();
        }
        return image;
    }
}
