package org.stratoscope.metrics.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.random.RandomStream;

/** Claims: the estimators of Tomasini et al. 2022, eq. 1, against direct sums over all pairs and against their invariances. */
class SensitivitiesTests {

    private static final int IMAGES = 12;
    private static final int SIZE = 20;

    @Test
    void estimatesEqualDirectSumsOverAllPairs() {
        try (NDManager manager = NDManager.newBaseManager()) {
            double[][] clean = values(1, 1);
            double[][] deformed = values(2, 1.3);
            double[][] noisy = values(3, 0.4);
            Sensitivities found =
                    Sensitivities.of(tensor(manager, clean), tensor(manager, deformed), tensor(manager, noisy), true);
            double denominator = 0;
            for (double[] one : clean) {
                for (double[] other : clean) {
                    denominator += square(one, other) / (IMAGES * IMAGES);
                }
            }
            denominator += 1e-10;
            assertEquals(
                    meanSquare(clean, deformed) / denominator,
                    found.deformation().value(),
                    1e-12);
            assertEquals(meanSquare(clean, noisy) / denominator, found.noise().value(), 1e-12);
            assertEquals(
                    meanSquare(clean, deformed) / meanSquare(clean, noisy),
                    found.relative().value(),
                    1e-12);
        }
    }

    @Test
    void leavingOutSelfPairsRaisesTheDenominatorByPOverPMinusOne() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray clean = tensor(manager, values(1, 1));
            NDArray deformed = tensor(manager, values(2, 1));
            Sensitivities with = Sensitivities.of(clean, deformed, deformed, true);
            Sensitivities without = Sensitivities.of(clean, deformed, deformed, false);
            assertEquals(
                    (IMAGES - 1.0) / IMAGES,
                    without.deformation().value() / with.deformation().value(),
                    1e-9);
        }
    }

    @Test
    void anAffineMapOfTheRepresentationChangesNothing() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray clean = tensor(manager, values(1, 1));
            NDArray deformed = tensor(manager, values(2, 1));
            NDArray noisy = tensor(manager, values(3, 1));
            Sensitivities plain = Sensitivities.of(clean, deformed, noisy, true);
            Sensitivities mapped = Sensitivities.of(affine(clean), affine(deformed), affine(noisy), true);
            assertEquals(plain.deformation().value(), mapped.deformation().value(), 1e-10);
            assertEquals(plain.noise().value(), mapped.noise().value(), 1e-10);
            assertEquals(plain.relative().value(), mapped.relative().value(), 1e-10);
        }
    }

    @Test
    void matchedNoiseHasTheNormOfTheDeformationForEveryImage() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = tensor(manager, values(1, 1)).reshape(IMAGES, 1, 4, 5);
            NDArray deformed = tensor(manager, values(2, 1)).reshape(IMAGES, 1, 4, 5);
            NDArray noisy = MatchedNoise.add(manager, images, deformed, RandomStream.of(7));
            double[] noise = norms(noisy.sub(images));
            double[] change = norms(deformed.sub(images));
            for (int i = 0; i < IMAGES; i++) {
                assertEquals(1, noise[i] / change[i], 1e-12);
            }
        }
    }

    @Test
    void theIdentityHasRelativeSensitivityOneUnderMatchedNoise() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray images = tensor(manager, values(1, 1)).reshape(IMAGES, 1, 4, 5);
            NDArray deformed = tensor(manager, values(2, 1)).reshape(IMAGES, 1, 4, 5);
            NDArray noisy = MatchedNoise.add(manager, images, deformed, RandomStream.of(7));
            assertEquals(
                    1,
                    Sensitivities.of(images, deformed, noisy, true).relative().value(),
                    1e-12);
        }
    }

    @Test
    void theStandardErrorMatchesTheSpreadOverIndependentDraws() {
        try (NDManager manager = NDManager.newBaseManager()) {
            int draws = 400;
            double sum = 0;
            double squares = 0;
            double claimed = 0;
            for (int n = 0; n < draws; n++) {
                Sensitivities.Estimate estimate = Sensitivities.of(
                                tensor(manager, values(10 + 3 * n, 1)),
                                tensor(manager, values(11 + 3 * n, 1)),
                                tensor(manager, values(12 + 3 * n, 0.5)),
                                true)
                        .relative();
                sum += estimate.value();
                squares += estimate.value() * estimate.value();
                claimed += estimate.standardError();
            }
            double spread = Math.sqrt(squares / draws - sum / draws * sum / draws);
            // The delta method is a first-order statement; twelve images leave about ten per cent.
            assertEquals(spread, claimed / draws, 0.2 * spread);
        }
    }

    @Test
    void nothingIsLeftInTheCallersManager() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray clean = tensor(manager, values(1, 1));
            int before = manager.getManagedArrays().size();
            for (int i = 0; i < 50; i++) {
                Sensitivities.of(clean, clean, clean.duplicate(), true);
            }
            // The fifty duplicates are the caller's own.
            assertTrue(manager.getManagedArrays().size() <= before + 50);
        }
    }

    private static NDArray affine(NDArray array) {
        return array.mul(-3.5).add(12);
    }

    private static double[] norms(NDArray difference) {
        return difference.reshape(IMAGES, SIZE).pow(2).sum(new int[] {1}).sqrt().toDoubleArray();
    }

    private static double[][] values(long seed, double scale) {
        RandomStream random = RandomStream.of(seed);
        double[][] values = new double[IMAGES][SIZE];
        for (double[] row : values) {
            for (int i = 0; i < SIZE; i++) {
                row[i] = scale * random.nextGaussian();
            }
        }
        return values;
    }

    private static NDArray tensor(NDManager manager, double[][] rows) {
        double[] flat = java.util.Arrays.stream(rows)
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
        return manager.create(flat, new Shape(IMAGES, SIZE));
    }

    private static double meanSquare(double[][] from, double[][] to) {
        double sum = 0;
        for (int i = 0; i < IMAGES; i++) {
            sum += square(from[i], to[i]);
        }
        return sum / IMAGES;
    }

    private static double square(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
