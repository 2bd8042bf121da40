package org.stratoscope.metrics.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.random.RandomStream;

/** Claims: the strength of the noise follows from the deformation as its kind says. */
class NoiseModelTests {

    private static final int IMAGES = 40;
    private static final int SIZE = 600;

    @Test
    void perImageNormsAreThoseOfTheDeformation() {
        double[] norms = norms(new NoiseModel(NoiseModel.Match.IMAGE, 0, false));
        for (int i = 0; i < IMAGES; i++) {
            assertEquals(change(i), norms[i], 1e-10 * norms[i]);
        }
    }

    @Test
    void meanNormsAreTheSameForAllImages() {
        double mean = 0;
        for (int i = 0; i < IMAGES; i++) {
            mean += change(i) / IMAGES;
        }
        for (double norm : norms(new NoiseModel(NoiseModel.Match.MEAN, 0, false))) {
            assertEquals(mean, norm, 1e-10 * mean);
        }
    }

    @Test
    void fixedNormsAreAsGiven() {
        for (double norm : norms(new NoiseModel(NoiseModel.Match.FIXED, 7.5, false))) {
            assertEquals(7.5, norm, 1e-10);
        }
    }

    @Test
    void varianceIsTheMeanSquareOfTheDeformation() {
        double mean = 0;
        for (int i = 0; i < IMAGES; i++) {
            mean += change(i) * change(i) / SIZE / IMAGES;
        }
        double found = 0;
        for (double norm : norms(new NoiseModel(NoiseModel.Match.VARIANCE, 0, false))) {
            found += norm * norm / SIZE / IMAGES;
        }
        // A sample variance of 24000 normal numbers is known to sqrt(2 / 24000) = 0.9 per cent.
        assertEquals(mean, found, 0.036 * mean);
    }

    @Test
    void rectifiedNoiseIsThePositivePartOfTheSameNoise() {
        try (NDManager manager = NDManager.newBaseManager()) {
            double[] plain = noise(manager, new NoiseModel(NoiseModel.Match.IMAGE, 0, false));
            double[] rectified = noise(manager, new NoiseModel(NoiseModel.Match.IMAGE, 0, true));
            boolean negative = false;
            for (int i = 0; i < plain.length; i++) {
                assertEquals(Math.max(0, plain[i]), rectified[i], 1e-12);
                negative |= plain[i] < 0;
            }
            assertTrue(negative);
        }
    }

    private static double[] norms(NoiseModel model) {
        try (NDManager manager = NDManager.newBaseManager()) {
            double[] noise = noise(manager, model);
            double[] norms = new double[IMAGES];
            for (int i = 0; i < IMAGES; i++) {
                double square = 0;
                for (int k = 0; k < SIZE; k++) {
                    square += noise[i * SIZE + k] * noise[i * SIZE + k];
                }
                norms[i] = Math.sqrt(square);
            }
            return norms;
        }
    }

    /** Images of zeros, so that what is added is the noise; image i changes by i + 1 in each of its values. */
    private static double[] noise(NDManager manager, NoiseModel model) {
        NDArray images = manager.create(new double[IMAGES * SIZE], new Shape(IMAGES, 1, 20, 30));
        double[] changed = new double[IMAGES * SIZE];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = i / SIZE + 1;
        }
        NDArray deformed = manager.create(changed, new Shape(IMAGES, 1, 20, 30));
        return model.add(manager, images, deformed, RandomStream.of(3)).toDoubleArray();
    }

    private static double change(int image) {
        return (image + 1) * Math.sqrt(SIZE);
    }
}
