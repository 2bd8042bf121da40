package org.stratoscope.metrics.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Monitor;

/** Claims: the basis is the eigenbasis of the patch covariance, and profiles have the invariances that follow from it. */
class PatchBasisTests {

    private static final ImageShape SHAPE = new ImageShape(2, 7, 6);
    private static final int IMAGES = 9;
    private static final int FILTER = 3;
    private static final int SIZE = 2 * FILTER * FILTER;

    private final double[][] filters = filters(5);

    @Test
    void lambdaDescendsAndItsSquaresAddUpToTheTotalVariance() throws CancelledException {
        PatchBasis basis = basis(true);
        for (int i = 1; i < SIZE; i++) {
            assertTrue(basis.lambda()[i] <= basis.lambda()[i - 1]);
        }
        double trace = 0;
        double[][] patches = patches();
        for (int k = 0; k < SIZE; k++) {
            double mean = 0;
            double square = 0;
            for (double[] patch : patches) {
                mean += patch[k] / patches.length;
                square += patch[k] * patch[k] / patches.length;
            }
            trace += square - mean * mean;
        }
        double sum = 0;
        for (double lambda : basis.lambda()) {
            sum += lambda * lambda;
        }
        assertEquals(trace, sum, 1e-12 * trace);
        assertEquals(patches.length, basis.patches());
    }

    @Test
    void componentsAreOrthonormalAndDiagonaliseTheMoments() throws CancelledException {
        PatchBasis basis = basis(false);
        double[][] patches = patches();
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                double inner = dot(basis.components()[i], basis.components()[j]);
                assertEquals(i == j ? 1 : 0, inner, 1e-12);
                double moment = 0;
                for (double[] patch : patches) {
                    moment += dot(patch, basis.components()[i]) * dot(patch, basis.components()[j]) / patches.length;
                }
                double expected = i == j ? basis.lambda()[i] * basis.lambda()[i] : 0;
                assertEquals(expected, moment, 1e-12);
            }
        }
    }

    @Test
    void theProfilesSquaresAddUpToTheMeanSquaredFilterNorm() throws CancelledException {
        double sum = 0;
        for (double energy : basis(true).energy(filters)) {
            sum += energy * energy;
        }
        double norm = 0;
        for (double[] filter : filters) {
            norm += dot(filter, filter) / filters.length;
        }
        assertEquals(norm, sum, 1e-12 * norm);
    }

    @Test
    void scalingTheFiltersKeepsTheProfileOverItsMaximum() throws CancelledException {
        PatchBasis basis = basis(true);
        double[][] scaled = new double[filters.length][SIZE];
        for (int k = 0; k < filters.length; k++) {
            for (int i = 0; i < SIZE; i++) {
                scaled[k][i] = -17 * filters[k][i];
            }
        }
        assertArrayEquals(
                EnergyFormula.normalised(basis.energy(filters)), EnergyFormula.normalised(basis.energy(scaled)), 1e-12);
    }

    @Test
    void duplicatingAndPermutingFiltersKeepsTheProfile() throws CancelledException {
        PatchBasis basis = basis(true);
        double[][] twice = {
            filters[4],
            filters[0],
            filters[2],
            filters[1],
            filters[3],
            filters[3],
            filters[4],
            filters[0],
            filters[1],
            filters[2]
        };
        assertArrayEquals(basis.energy(filters), basis.energy(twice), 1e-14);
    }

    @Test
    void rotatingTheFiltersAmongThemselvesKeepsTheProfile() throws CancelledException {
        PatchBasis basis = basis(true);
        double[][] rotated = new double[filters.length][];
        for (int k = 0; k < filters.length; k++) {
            rotated[k] = filters[k].clone();
        }
        double cosine = Math.cos(0.7);
        double sine = Math.sin(0.7);
        for (int i = 0; i < SIZE; i++) {
            rotated[0][i] = cosine * filters[0][i] - sine * filters[1][i];
            rotated[1][i] = sine * filters[0][i] + cosine * filters[1][i];
        }
        assertArrayEquals(basis.energy(filters), basis.energy(rotated), 1e-13);
    }

    private static PatchBasis basis(boolean centred) throws CancelledException {
        return new PatchMoments(SHAPE, FILTER, FILTER).basis(new RandomImages(), IMAGES, centred, Monitor.silent());
    }

    private static double[][] patches() {
        RandomImages images = new RandomImages();
        int rows = SHAPE.height() - FILTER + 1;
        int columns = SHAPE.width() - FILTER + 1;
        double[][] patches = new double[IMAGES * rows * columns][SIZE];
        float[] image = new float[SHAPE.size()];
        int at = 0;
        for (int n = 0; n < IMAGES; n++) {
            images.image(n, image, 0);
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    int k = 0;
                    for (int c = 0; c < SHAPE.channels(); c++) {
                        for (int dy = 0; dy < FILTER; dy++) {
                            for (int dx = 0; dx < FILTER; dx++) {
                                patches[at][k++] = image[(c * SHAPE.height() + y + dy) * SHAPE.width() + x + dx];
                            }
                        }
                    }
                    at++;
                }
            }
        }
        return patches;
    }

    private static double[][] filters(int count) {
        RandomStream random = RandomStream.of(77);
        double[][] filters = new double[count][SIZE];
        for (double[] filter : filters) {
            for (int i = 0; i < SIZE; i++) {
                filter[i] = random.nextGaussian();
            }
        }
        return filters;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Images whose neighbouring pixels are correlated and whose mean is not zero. */
    private static final class RandomImages implements Dataset {

        @Override
        public ImageShape shape() {
            return SHAPE;
        }

        @Override
        public int size() {
            return IMAGES;
        }

        @Override
        public List<String> classes() {
            return List.of("only");
        }

        @Override
        public int label(int index) {
            return 0;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            RandomStream random = RandomStream.of(index);
            double value = 0.3;
            for (int i = 0; i < SHAPE.size(); i++) {
                value = 0.8 * value + 0.1 + random.nextGaussian();
                target[offset + i] = (float) value;
            }
        }
    }
}
