package org.stratoscope.metrics.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.random.RandomStream;

/** Claims: the expected profiles under random labels and under a class signal are what many drawn labellings give. */
class RandomLabelProfileTests {

    private static final int PATCHES_OF_IMAGE = 100;

    private final double[] lambda = ReferenceLambda.cifar10();
    private final double[][] basis = LabelledPatches.identity(27);

    @Test
    void theExpectationHoldsForAnyImages() {
        RandomStream random = RandomStream.of(7);
        double[][] averages = new LinearCnnSimulation(random.derive("images"), 200, 3, 12, 3).averagePatches();
        LinearCnnTheory theory = new LinearCnnTheory(LabelledPatches.moments(averages));
        double step = 0.5 / theory.eigenvalues()[0];
        double[][] profiles = profiles(theory, averages, step, 50, 2000, random);
        double[] expected = theory.randomLabelProfile(basis, step, 50, 200, 1, 1);
        double ratio = 0;
        for (int i = 0; i < expected.length; i++) {
            double square = 0;
            double mean = 0;
            for (double[] profile : profiles) {
                square += profile[i] * profile[i] / profiles.length;
                mean += profile[i] / profiles.length;
            }
            assertEquals(expected[i], Math.sqrt(square), 0.06 * expected[i], "component " + i);
            ratio += mean / Math.sqrt(square) / expected.length;
        }
        // The mean of a folded Gaussian over its root mean square, sqrt(2 / pi).
        assertEquals(0.798, ratio, 0.02);
    }

    @Test
    void forIndependentPatchesItIsThePaperFormula() {
        RandomStream random = RandomStream.of(8);
        double[][] averages = LabelledPatches.independent(random, lambda, 2000, PATCHES_OF_IMAGE);
        LinearCnnTheory theory = new LinearCnnTheory(LabelledPatches.moments(averages));
        double step = 0.5 / theory.eigenvalues()[0];
        for (long steps : new long[] {10, 300, 10_000, 300_000, 10_000_000}) {
            double[] formula = EnergyFormula.profile(lambda, step / PATCHES_OF_IMAGE, steps);
            double[] expected = theory.randomLabelProfile(basis, step, steps, 2000, 1, 1);
            assertTrue(similarity(expected, formula) >= 0.995, steps + " steps, expectation");
            double[] mean = new double[27];
            for (double[] profile : profiles(theory, averages, step, steps, 100, random)) {
                for (int i = 0; i < 27; i++) {
                    mean[i] += profile[i] / 100;
                }
            }
            assertTrue(similarity(mean, formula) >= 0.97, steps + " steps, mean of 100 labellings");
        }
    }

    @Test
    void oneLabellingScattersAsAFoldedGaussianAndManyConverge() {
        RandomStream random = RandomStream.of(9);
        double[][] averages = LabelledPatches.independent(random, lambda, 2000, PATCHES_OF_IMAGE);
        LinearCnnTheory theory = new LinearCnnTheory(LabelledPatches.moments(averages));
        double step = 0.5 / theory.eigenvalues()[0];
        double[][] profiles = profiles(theory, averages, step, 10_000, 4000, random);
        for (int i = 0; i < 27; i++) {
            int component = i;
            double mean = Arrays.stream(profiles)
                    .mapToDouble(p -> p[component])
                    .average()
                    .orElseThrow();
            double square = Arrays.stream(profiles)
                    .mapToDouble(p -> p[component] * p[component])
                    .average()
                    .orElseThrow();
            double scatter = Math.sqrt(square - mean * mean) / mean;
            assertTrue(scatter >= 0.70 && scatter <= 0.81, "component " + i + " scatters by " + scatter);
        }
        double[] formula = EnergyFormula.profile(lambda, step / PATCHES_OF_IMAGE, 10_000);
        double one = medianSimilarity(profiles, 1, formula);
        double ten = medianSimilarity(profiles, 10, formula);
        double hundred = medianSimilarity(profiles, 100, formula);
        assertTrue(one < ten && ten < hundred);
        assertTrue(ten >= 0.85, "10 labellings " + ten);
        assertTrue(hundred >= 0.97, "100 labellings " + hundred);
    }

    @Test
    void earlyProfilesFollowLambdaAndLateOnesItsInverse() {
        double[][] moments = LabelledPatches.identity(27);
        for (int i = 0; i < 27; i++) {
            moments[i][i] = lambda[i] * lambda[i] / PATCHES_OF_IMAGE;
        }
        LinearCnnTheory theory = new LinearCnnTheory(moments);
        double step = 0.5 / moments[0][0];
        double[] early = theory.randomLabelProfile(basis, step, 1, 2000, 1, 1);
        double[] late = theory.randomLabelProfile(basis, step, 100_000_000, 2000, 1, 1);
        for (int i = 0; i < 27; i++) {
            assertEquals(1, early[i] / lambda[i] / (early[0] / lambda[0]), 1e-6);
            assertEquals(1, late[i] * lambda[i] / (late[0] * lambda[0]), 1e-6);
        }
    }

    @Test
    void aSignalInOneComponentRaisesItsEnergyAsPredicted() {
        RandomStream random = RandomStream.of(13);
        int images = 2000;
        int patches = 64;
        int marked = 6;
        int sets = 400;
        double correlation = 0.1;
        double shift = correlation / Math.sqrt(1 - correlation * correlation) * lambda[marked] / Math.sqrt(patches);
        double[] signal = new double[27];
        signal[marked] = shift;
        double simulated = 0;
        double random0 = 0;
        double predicted = 0;
        for (int set = 0; set < sets; set++) {
            double[][] averages = LabelledPatches.independent(random, lambda, images, patches);
            double[] labels = new double[images];
            for (int n = 0; n < images; n++) {
                labels[n] = n % 2 == 0 ? 1 : -1;
                averages[n][marked] += shift * labels[n];
            }
            LinearCnnTheory theory = new LinearCnnTheory(LabelledPatches.moments(averages));
            double step = 0.5 / theory.eigenvalues()[0];
            double[] sum = theory.sum(LabelledPatches.product(averages, labels), new double[27], step, 2000);
            simulated += sum[marked] * sum[marked] / sets;
            random0 += square(theory.randomLabelProfile(basis, step, 2000, images, 1, 1)[marked]) / sets;
            if (set == 0) {
                predicted = square(signalProfile(signal, step, images, patches)[marked]);
            }
        }
        double gain = 1 + images * correlation * correlation / (1 - correlation * correlation);
        assertEquals(gain, simulated / random0, 0.15 * gain);
        assertEquals(predicted, simulated, 0.15 * predicted);
    }

    @Test
    void withoutSignalTheClassProfileIsThatOfRandomLabels() {
        double step = 0.01;
        double[] none = signalProfile(new double[27], step, 2000, 64);
        double[][] moments = population(new double[27], 64);
        double[] expected = new LinearCnnTheory(moments).randomLabelProfile(basis, step, 2000, 2000, 1, 1);
        for (int i = 0; i < 27; i++) {
            assertEquals(expected[i], none[i], 1e-10 * expected[i]);
        }
    }

    /** The prediction from the population instead of a sample; its eigenvectors are the components in their order. */
    private double[] signalProfile(double[] signal, double step, int images, int patches) {
        return new LinearCnnTheory(population(signal, patches)).classSignalProfile(signal, step, 2000, images, 1);
    }

    private double[][] population(double[] signal, int patches) {
        double[][] moments = new double[27][27];
        for (int i = 0; i < 27; i++) {
            moments[i][i] = lambda[i] * lambda[i] / patches + signal[i] * signal[i];
        }
        return moments;
    }

    private static double[][] profiles(
            LinearCnnTheory theory, double[][] averages, double step, long steps, int labellings, RandomStream random) {
        double[][] profiles = new double[labellings][];
        for (int m = 0; m < labellings; m++) {
            double[] product = LabelledPatches.product(averages, LabelledPatches.signs(random, averages.length));
            double[] sum = theory.sum(product, new double[product.length], step, steps);
            profiles[m] = Arrays.stream(sum).map(Math::abs).toArray();
        }
        return profiles;
    }

    private static double medianSimilarity(double[][] profiles, int together, double[] formula) {
        double[] similarities = new double[profiles.length / together];
        for (int group = 0; group < similarities.length; group++) {
            double[] energy = new double[formula.length];
            for (int m = group * together; m < (group + 1) * together; m++) {
                for (int i = 0; i < energy.length; i++) {
                    energy[i] += square(profiles[m][i]) / together;
                }
            }
            similarities[group] =
                    similarity(Arrays.stream(energy).map(Math::sqrt).toArray(), formula);
        }
        Arrays.sort(similarities);
        return similarities[similarities.length / 2];
    }

    private static double similarity(double[] a, double[] b) {
        return ProfileSimilarity.of(a, b).orElseThrow();
    }

    private static double square(double value) {
        return value * value;
    }
}
