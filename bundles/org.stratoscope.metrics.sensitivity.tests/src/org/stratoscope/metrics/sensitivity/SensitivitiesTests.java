package org.stratoscope.metrics.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.api.random.RandomStream;

/** Claims: the estimators of Tomasini et al. 2022, eq. 1, against direct sums over all pairs and against their invariances. */
class SensitivitiesTests {

    private static final int IMAGES = 12;
    private static final int SIZE = 20;
    private static final Estimation PAPER = new Estimation(Estimation.Estimator.MEAN, Estimation.Variant.PAPER);
    private static final NoiseModel MATCHED = new NoiseModel(NoiseModel.Match.IMAGE, 0, false);

    @Test
    void estimatesEqualDirectSumsOverAllPairs() {
        try (NDManager manager = NDManager.newBaseManager()) {
            double[][] clean = values(1, 1);
            double[][] deformed = values(2, 1.3);
            double[][] noisy = values(3, 0.4);
            Sensitivities found =
                    estimate(tensor(manager, clean), tensor(manager, deformed), tensor(manager, noisy), PAPER);
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
            Sensitivities with = estimate(clean, deformed, deformed, PAPER);
            Sensitivities without = estimate(clean, deformed, deformed, Estimation.DEFAULT);
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
            Sensitivities plain = estimate(clean, deformed, noisy, PAPER);
            Sensitivities mapped = estimate(affine(clean), affine(deformed), affine(noisy), PAPER);
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
            NDArray noisy = MATCHED.add(manager, images, deformed, RandomStream.of(7));
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
            NDArray noisy = MATCHED.add(manager, images, deformed, RandomStream.of(7));
            assertEquals(1, estimate(images, deformed, noisy, PAPER).relative().value(), 1e-12);
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
                Sensitivities.Estimate estimate = estimate(
                                tensor(manager, values(10 + 3 * n, 1)),
                                tensor(manager, values(11 + 3 * n, 1)),
                                tensor(manager, values(12 + 3 * n, 0.5)),
                                PAPER)
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
                estimate(clean, clean, clean.duplicate(), PAPER);
            }
            // The fifty duplicates are the caller's own.
            assertTrue(manager.getManagedArrays().size() <= before + 50);
        }
    }

    @Test
    void mediansEqualDirectOnes() {
        try (NDManager manager = NDManager.newBaseManager()) {
            double[][] clean = values(1, 1);
            double[][] deformed = values(2, 1.3);
            double[][] noisy = values(3, 0.4);
            double perCoordinate = 0;
            for (int k = 0; k < SIZE; k++) {
                double[] squares = new double[IMAGES];
                for (int i = 0; i < IMAGES; i++) {
                    squares[i] = (deformed[i][k] - clean[i][k]) * (deformed[i][k] - clean[i][k]);
                }
                perCoordinate += median(squares, false);
            }
            double ofNorm = median(squares(clean, deformed), false);
            double distance = median(distances(clean, false), false);
            assertEquals(
                    perCoordinate / distance,
                    estimate(
                                    tensor(manager, clean),
                                    tensor(manager, deformed),
                                    tensor(manager, noisy),
                                    with(Estimation.Estimator.MEDIAN, Estimation.Variant.CORRECTED))
                            .deformation()
                            .value(),
                    1e-10);
            assertEquals(
                    ofNorm / distance,
                    estimate(
                                    tensor(manager, clean),
                                    tensor(manager, deformed),
                                    tensor(manager, noisy),
                                    with(Estimation.Estimator.MEDIAN_OF_NORM, Estimation.Variant.CORRECTED))
                            .deformation()
                            .value(),
                    1e-10);
        }
    }

    @Test
    void paperFaithfulMediansTakeTheLowerMiddleAndCountSelfPairs() {
        try (NDManager manager = NDManager.newBaseManager()) {
            double[][] clean = values(1, 1);
            double[][] deformed = values(2, 1.3);
            NDArray moved = tensor(manager, deformed);
            double numerator = median(squares(clean, deformed), true);
            Sensitivities of2021 = estimate(
                    tensor(manager, clean),
                    moved,
                    moved,
                    with(Estimation.Estimator.MEDIAN_OF_NORM, Estimation.Variant.PAPER_2021));
            Sensitivities of2022 = estimate(
                    tensor(manager, clean),
                    moved,
                    moved,
                    with(Estimation.Estimator.MEDIAN_OF_NORM, Estimation.Variant.PAPER));
            double[] pairs = distances(clean, true);
            assertEquals(
                    numerator / (median(pairs, true) + 1e-10),
                    of2021.deformation().value(),
                    1e-10);
            assertEquals(
                    numerator / (java.util.Arrays.stream(pairs).average().orElseThrow() + 1e-10),
                    of2022.deformation().value(),
                    1e-10);
        }
    }

    @Test
    void severalDrawsAreAveraged() {
        try (NDManager manager = NDManager.newBaseManager()) {
            double[][] clean = values(1, 1);
            double[][] one = values(2, 1.3);
            double[][] other = values(3, 0.4);
            NDArray x = tensor(manager, clean);
            NDList draws = new NDList(tensor(manager, one), tensor(manager, other));
            try (Representation both = Representation.of(x, draws, new NDList(tensor(manager, one)), false)) {
                Sensitivities found = Sensitivities.of(both, Estimation.DEFAULT);
                double d = (meanSquare(clean, one) + meanSquare(clean, other)) / 2;
                assertEquals(d / meanSquare(clean, one), found.relative().value(), 1e-12);
            }
        }
    }

    @Test
    void averagingChannelsComesFirst() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray clean = tensor(manager, values(1, 1)).reshape(IMAGES, 4, 1, 5);
            NDArray deformed = tensor(manager, values(2, 1)).reshape(IMAGES, 4, 1, 5);
            NDArray noisy = tensor(manager, values(3, 1)).reshape(IMAGES, 4, 1, 5);
            Sensitivities direct =
                    estimate(clean.mean(new int[] {1}), deformed.mean(new int[] {1}), noisy.mean(new int[] {1}), PAPER);
            try (Representation averaged = Representation.of(clean, new NDList(deformed), new NDList(noisy), true)) {
                assertEquals(direct, Sensitivities.of(averaged, PAPER));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Estimation.Estimator.class)
    void theStandardErrorOfEveryEstimatorMatchesTheSpreadOverIndependentDraws(Estimation.Estimator estimator) {
        int images = 200;
        int draws = 300;
        double[] d = new double[draws];
        double[] r = new double[draws];
        double claimedD = 0;
        double claimedR = 0;
        for (int n = 0; n < draws; n++) {
            try (NDManager manager = NDManager.newBaseManager()) {
                Sensitivities found = estimate(
                        tensor(manager, values(images, 10 + 3 * n, 1)),
                        tensor(manager, values(images, 11 + 3 * n, 1)),
                        tensor(manager, values(images, 12 + 3 * n, 0.5)),
                        with(estimator, Estimation.Variant.CORRECTED));
                d[n] = found.deformation().value();
                r[n] = found.relative().value();
                claimedD += found.deformation().standardError() / draws;
                claimedR += found.relative().standardError() / draws;
            }
        }
        // The spread over 300 draws is itself known to 4 per cent; the density at a median to about ten.
        assertEquals(spread(d), claimedD, 0.15 * spread(d));
        assertEquals(spread(r), claimedR, 0.15 * spread(r));
    }

    private static Estimation with(Estimation.Estimator estimator, Estimation.Variant variant) {
        return new Estimation(estimator, variant);
    }

    private static Sensitivities estimate(NDArray clean, NDArray deformed, NDArray noisy, Estimation estimation) {
        try (Representation representation = Representation.of(clean, new NDList(deformed), new NDList(noisy), false)) {
            return Sensitivities.of(representation, estimation);
        }
    }

    private static double spread(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        double squares = java.util.Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double[] squares(double[][] from, double[][] to) {
        double[] squares = new double[from.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = square(from[i], to[i]);
        }
        return squares;
    }

    private static double[] distances(double[][] rows, boolean ordered) {
        java.util.stream.DoubleStream.Builder distances = java.util.stream.DoubleStream.builder();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                if (ordered || j < i) {
                    distances.add(square(rows[i], rows[j]));
                }
            }
        }
        return distances.build().toArray();
    }

    private static double median(double[] values, boolean lower) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int n = sorted.length;
        return lower ? sorted[(n - 1) / 2] : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private static NDArray affine(NDArray array) {
        return array.mul(-3.5).add(12);
    }

    private static double[] norms(NDArray difference) {
        return difference.reshape(IMAGES, SIZE).pow(2).sum(new int[] {1}).sqrt().toDoubleArray();
    }

    private static double[][] values(long seed, double scale) {
        return values(IMAGES, seed, scale);
    }

    private static double[][] values(int images, long seed, double scale) {
        RandomStream random = RandomStream.of(seed);
        double[][] values = new double[images][SIZE];
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
        return manager.create(flat, new Shape(rows.length, SIZE));
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
