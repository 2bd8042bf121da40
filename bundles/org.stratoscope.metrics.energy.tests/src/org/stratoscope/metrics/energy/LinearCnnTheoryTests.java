package org.stratoscope.metrics.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.random.RandomStream;

/** Claims: the closed forms are what gradient descent through a real convolution arrives at, for any start and any time. */
class LinearCnnTheoryTests {

    @Test
    void theExampleByHand() {
        LinearCnnTheory theory = new LinearCnnTheory(new double[][] {{4, 0}, {0, 1}});
        double[] sum = theory.sum(new double[] {1, 1}, new double[2], 0.1, 3);
        // (1 - 0.6^3) / 4 and 1 - 0.9^3.
        assertArrayEquals(new double[] {0.196, 0.271}, sum, 1e-12);
    }

    @Test
    void whatNoImageShowsGrowsLinearlyAndLargeStepsOscillate() {
        LinearCnnTheory theory = new LinearCnnTheory(new double[][] {{1, 0}, {0, 0}});
        double[] sum = theory.sum(new double[] {1, 1}, new double[2], 1.5, 3);
        assertEquals(1 - Math.pow(-0.5, 3), sum[0], 1e-12);
        assertEquals(1.5 * 3, sum[1], 1e-12);
    }

    @Test
    void oneOutputFollowsTheClosedFormThroughThreeThousandSteps() {
        RandomStream random = RandomStream.of(5);
        int filters = 8;
        LinearCnnSimulation simulation = new LinearCnnSimulation(random.derive("images"), 40, 3, 12, 3);
        double[] labels = LabelledPatches.signs(random, 40);
        double[][] initial = LabelledPatches.gaussian(random, filters, simulation.dimension(), 0.1);
        double[][] averages = simulation.averagePatches();
        LinearCnnTheory theory = new LinearCnnTheory(LabelledPatches.moments(averages));
        double[] product = LabelledPatches.product(averages, labels);
        double learningRate = 0.5 / theory.eigenvalues()[0] / (2 * filters);
        double[][] head = new double[1][filters];
        Arrays.fill(head[0], 1);
        double[][] targets =
                Arrays.stream(labels).mapToObj(y -> new double[] {y}).toArray(double[][]::new);
        double[][] simulated = copy(initial);
        int step = 0;
        for (int until : new int[] {1, 2, 10, 100, 1000, 3000}) {
            for (; step < until; step++) {
                simulation.step(simulated, head, targets, learningRate);
            }
            double[][] expected = theory.filters(initial, product, learningRate, until);
            assertTrue(relativeError(simulated, expected) <= 1e-9, until + " steps");
        }
    }

    @Test
    void severalOutputsWithAFixedHeadFollowTheClosedForm() {
        RandomStream random = RandomStream.of(6);
        int filters = 12;
        int classes = 5;
        LinearCnnSimulation simulation = new LinearCnnSimulation(random.derive("images"), 40, 3, 12, 3);
        double[][] targets = LabelledPatches.gaussian(random, 40, classes, 1);
        double[][] initial = LabelledPatches.gaussian(random, filters, simulation.dimension(), 0.1);
        double[][] head = LabelledPatches.gaussian(random, classes, filters, 0.3);
        double[][] averages = simulation.averagePatches();
        double[][] moments = LabelledPatches.moments(averages);
        FixedHeadTheory theory = new FixedHeadTheory(moments, head);
        double[][] products = new double[classes][];
        double headNorm = 0;
        for (int c = 0; c < classes; c++) {
            int output = c;
            products[c] = LabelledPatches.product(
                    averages, Arrays.stream(targets).mapToDouble(y -> y[output]).toArray());
            headNorm += SymmetricEigen.dot(head[c], head[c]);
        }
        double learningRate = 0.25 / new LinearCnnTheory(moments).eigenvalues()[0] / headNorm;
        double[][] simulated = copy(initial);
        int step = 0;
        for (int until : new int[] {1, 2, 10, 100, 500}) {
            for (; step < until; step++) {
                simulation.step(simulated, head, targets, learningRate);
            }
            assertTrue(
                    relativeError(simulated, theory.filters(initial, products, learningRate, until)) <= 1e-9,
                    until + " steps");
        }
    }

    @Test
    void classesThatLookAlikeAreRandomLabelsInAnyBasis() {
        RandomStream random = RandomStream.of(13);
        double[][] averages = LabelledPatches.gaussian(random, 60, 6, 1);
        LinearCnnTheory theory = new LinearCnnTheory(LabelledPatches.moments(averages));
        double[][] basis = LabelledPatches.identity(6);
        double step = 0.5 / theory.eigenvalues()[0];
        assertArrayEquals(
                theory.randomLabelProfile(basis, step, 40, 60, 1, 3),
                theory.classSignalProfile(basis, new double[6], step, 40, 60, 3),
                1e-14);
    }

    @Test
    void aStrongSignalOfTheClassesIsWhatTheFiltersFollow() {
        // Without noise s(t) = G m: with A = diag(4, 1), h = 0.1, t = 3 that is the example by hand.
        LinearCnnTheory theory = new LinearCnnTheory(new double[][] {{4, 0}, {0, 1}});
        double[] profile =
                theory.classSignalProfile(LabelledPatches.identity(2), new double[] {1, 1}, 0.1, 3, Long.MAX_VALUE, 1);
        assertArrayEquals(new double[] {0.196, 0.271}, profile, 1e-9);
        double root = Math.sqrt(0.5);
        double[] turned = theory.classSignalProfile(
                new double[][] {{root, root}, {root, -root}}, new double[] {1, 1}, 0.1, 3, Long.MAX_VALUE, 1);
        assertArrayEquals(new double[] {root * (0.196 + 0.271), root * (0.271 - 0.196)}, turned, 1e-9);
    }

    @Test
    void fourTimesTheFiltersAtAQuarterOfTheRateHaveTheSameProfileTimesFilters() {
        RandomStream random = RandomStream.of(11);
        double[] lambda = ReferenceLambda.cifar10();
        double[][] averages = LabelledPatches.independent(random, lambda, 500, 100);
        LinearCnnTheory theory = new LinearCnnTheory(LabelledPatches.moments(averages));
        double[] product = LabelledPatches.product(averages, LabelledPatches.signs(random, 500));
        PatchBasis basis = new PatchBasis(lambda, LabelledPatches.identity(27), 1);
        double rate = 0.5 / theory.eigenvalues()[0] / 16;
        double[] narrow = basis.energy(theory.filters(new double[8][27], product, rate, 300));
        double[] wide = basis.energy(theory.filters(new double[32][27], product, rate / 4, 300));
        for (int i = 0; i < 27; i++) {
            assertEquals(8 * narrow[i], 32 * wide[i], 1e-10 * 8 * narrow[i]);
        }
    }

    @Test
    void onlyTheProductOfRateAndStepsMattersForSmallSteps() {
        double[] lambda = ReferenceLambda.cifar10();
        double[] steps = {0.5, 0.1, 0.01, 0.001};
        // Greatest differences of the normalised profiles in an evaluation in NumPy; twice that is allowed.
        double[] differences = {1.0e-2, 1.9e-3, 1.8e-4, 1.8e-5};
        for (int s = 0; s < steps.length; s++) {
            double rate = steps[s] / (lambda[0] * lambda[0]);
            for (double tau : new double[] {0.5, 3, 20, 200}) {
                long count = Math.round(tau / rate);
                double[] discrete = EnergyFormula.normalised(EnergyFormula.profile(lambda, rate, count));
                double[] continuous = EnergyFormula.normalised(EnergyFormula.profile(lambda, rate * count));
                assertArrayEquals(continuous, discrete, 2 * differences[s], "rate " + steps[s] + " tau " + tau);
            }
        }
    }

    @Test
    void whatTheStartAddsToTheProfileIsProportionalToItsSize() {
        RandomStream random = RandomStream.of(12);
        double[] lambda = ReferenceLambda.cifar10();
        double[][] averages = LabelledPatches.independent(random, lambda, 500, 100);
        LinearCnnTheory theory = new LinearCnnTheory(LabelledPatches.moments(averages));
        double[] product = LabelledPatches.product(averages, LabelledPatches.signs(random, 500));
        PatchBasis basis = new PatchBasis(lambda, LabelledPatches.identity(27), 1);
        int filters = 64;
        double rate = 0.5 / theory.eigenvalues()[0] / (2 * filters);
        double[] without = basis.energy(theory.filters(new double[filters][27], product, rate, 300));
        double greatest = Arrays.stream(without).max().orElseThrow();
        double[][] start = LabelledPatches.gaussian(random, filters, 27, greatest);
        double reference = 0;
        for (double sigma : new double[] {1e-2, 1e-3, 1e-4, 1e-5}) {
            double[][] initial = scaled(start, sigma);
            double[][] trained = theory.filters(initial, product, rate, 300);
            double moved = distance(basis.energy(difference(trained, initial)), without) / sigma;
            reference = reference == 0 ? moved : reference;
            assertEquals(reference, moved, 1e-6 * reference, "sigma " + sigma);
            assertTrue(distance(basis.energy(trained), without) < 3 * sigma * greatest, "raw weights, sigma " + sigma);
        }
    }

    private static double distance(double[] a, double[] b) {
        double greatest = 0;
        for (int i = 0; i < a.length; i++) {
            greatest = Math.max(greatest, Math.abs(a[i] - b[i]));
        }
        return greatest;
    }

    private static double[][] scaled(double[][] matrix, double factor) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).map(v -> factor * v).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] difference(double[][] a, double[][] b) {
        double[][] difference = copy(a);
        for (int k = 0; k < a.length; k++) {
            for (int i = 0; i < a[k].length; i++) {
                difference[k][i] -= b[k][i];
            }
        }
        return difference;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    private static double relativeError(double[][] actual, double[][] expected) {
        double error = 0;
        double greatest = 0;
        for (int k = 0; k < actual.length; k++) {
            error = Math.max(error, distance(actual[k], expected[k]));
            greatest = Math.max(greatest, distance(expected[k], new double[expected[k].length]));
        }
        return error / greatest;
    }
}
