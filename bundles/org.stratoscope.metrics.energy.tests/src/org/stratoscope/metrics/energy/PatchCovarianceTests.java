package org.stratoscope.metrics.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.GeneratedImages;

/** Claims: patches may lie apart, and bases of waves are orthonormal bases on which variances add up. */
class PatchCovarianceTests {

    private static final GeneratedImages IMAGES = GeneratedImages.small(7);
    private static final int SIZE = 2 * 3 * 3;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void theCovarianceIsThatOfThePatchesThemselves(int stride) throws CancelledException {
        List<double[]> patches = patches(stride);
        PatchCovariance covariance = covariance(stride);
        assertEquals(patches.size(), covariance.patches());
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                int row = i;
                int column = j;
                double rowMean = mean(patches, p -> p[row]);
                double columnMean = mean(patches, p -> p[column]);
                double expected = mean(patches, p -> (p[row] - rowMean) * (p[column] - columnMean));
                assertEquals(expected, covariance.matrix()[i * SIZE + j], 1e-12);
            }
        }
    }

    @Test
    void cosinesAreEigenvectorsOfTheLaplacianWithFreeEnds() {
        double[][] waves = PatchWaves.cosines(5);
        for (int k = 0; k < 5; k++) {
            double eigenvalue = 2 - 2 * Math.cos(Math.PI * k / 5);
            for (int x = 0; x < 5; x++) {
                double left = waves[k][Math.max(0, x - 1)];
                double right = waves[k][Math.min(4, x + 1)];
                assertEquals(eigenvalue * waves[k][x], 2 * waves[k][x] - left - right, 1e-14);
            }
        }
    }

    @Test
    void sinesAreEigenvectorsOfTheLaplacianWithFixedEnds() {
        double[][] waves = PatchWaves.sines(5);
        for (int k = 0; k < 5; k++) {
            double eigenvalue = 2 - 2 * Math.cos(Math.PI * (k + 1) / 6);
            for (int x = 0; x < 5; x++) {
                double left = x == 0 ? 0 : waves[k][x - 1];
                double right = x == 4 ? 0 : waves[k][x + 1];
                assertEquals(eigenvalue * waves[k][x], 2 * waves[k][x] - left - right, 1e-14);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wavesTimesColoursAreAnOrthonormalBasisByDescendingVariance(boolean free) throws CancelledException {
        PatchCovariance covariance = covariance(1);
        double[][] waves = free ? PatchWaves.cosines(3) : PatchWaves.sines(3);
        PatchBasis basis = covariance.separable(2, waves, waves);
        double variance = 0;
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j <= i; j++) {
                assertEquals(i == j ? 1 : 0, dot(basis.components()[i], basis.components()[j]), 1e-13);
            }
            assertTrue(i == 0 || basis.lambda()[i] <= basis.lambda()[i - 1]);
            variance += basis.lambda()[i] * basis.lambda()[i];
        }
        double trace = IntStream.range(0, SIZE)
                .mapToDouble(i -> covariance.matrix()[i * SIZE + i])
                .sum();
        assertEquals(trace, variance, 1e-10);
    }

    @Test
    void alongPrincipalComponentsTheDeviationsAreThoseOfTheComponents() throws CancelledException {
        PatchCovariance covariance = covariance(1);
        PatchBasis principal = covariance.principal();
        assertArrayEquals(
                principal.lambda(), covariance.along(principal.components()).lambda(), 1e-12);
    }

    private static PatchCovariance covariance(int stride) throws CancelledException {
        return new PatchMoments(IMAGES.shape(), 3, 3, stride).covariance(IMAGES, IMAGES.size(), true, Monitor.silent());
    }

    private static List<double[]> patches(int stride) {
        List<double[]> patches = new ArrayList<>();
        float[] pixels = new float[IMAGES.shape().size()];
        for (int n = 0; n < IMAGES.size(); n++) {
            IMAGES.image(n, pixels, 0);
            for (int top = 0; top <= 5; top += stride) {
                for (int left = 0; left <= 5; left += stride) {
                    double[] patch = new double[SIZE];
                    for (int i = 0; i < SIZE; i++) {
                        patch[i] = pixels[(i / 9 * 8 + top + i / 3 % 3) * 8 + left + i % 3];
                    }
                    patches.add(patch);
                }
            }
        }
        return patches;
    }

    private static double mean(List<double[]> patches, java.util.function.ToDoubleFunction<double[]> of) {
        return patches.stream().mapToDouble(of).average().orElseThrow();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
