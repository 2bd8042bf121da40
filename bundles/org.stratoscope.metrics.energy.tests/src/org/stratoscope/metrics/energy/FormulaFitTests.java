package org.stratoscope.metrics.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.random.RandomStream;

/** Claims: a fit recovers the time of a profile, warns at bounds, and says little of profiles that have no shape. */
class FormulaFitTests {

    private final double[] lambda = ReferenceLambda.cifar10();

    @Test
    void exactProfilesGiveTheirTimeBack() {
        for (double tau : new double[] {0.6, 3, 20, 200}) {
            FormulaFit fit =
                    FormulaFit.of(EnergyFormula.profile(lambda, tau), lambda).orElseThrow();
            assertTrue(fit.r() > 0.99999, "r " + fit.r());
            assertEquals(tau, fit.tau(), 0.01 * tau);
            assertFalse(fit.atBound());
            assertEquals(1, Arrays.stream(fit.curve()).max().orElseThrow());
        }
    }

    @Test
    void noiseOfTenPercentMovesTheTimeByLessThanHalf() {
        RandomStream random = RandomStream.of(15);
        for (int run = 0; run < 200; run++) {
            double[] noisy = EnergyFormula.profile(lambda, 3);
            for (int i = 0; i < noisy.length; i++) {
                noisy[i] *= 1 + 0.1 * random.nextGaussian();
            }
            FormulaFit fit = FormulaFit.of(noisy, lambda).orElseThrow();
            assertTrue(fit.r() > 0.93, "r " + fit.r());
            assertTrue(fit.tau() > 3 / 1.5 && fit.tau() < 3 * 1.5, "tau " + fit.tau());
        }
    }

    @Test
    void flatRandomProfilesFitBadly() {
        RandomStream random = RandomStream.of(16);
        double[] r = new double[500];
        for (int run = 0; run < r.length; run++) {
            r[run] = FormulaFit.of(flat(random, lambda.length, 32), lambda)
                    .orElseThrow()
                    .r();
        }
        Arrays.sort(r);
        assertTrue(r[475] < 0.5, "95 % quantile " + r[475]);
    }

    @Test
    void unrelatedProfilesCorrelateAsTheNullSays() {
        RandomStream random = RandomStream.of(17);
        int pairs = 2000;
        double squares = 0;
        for (int pair = 0; pair < pairs; pair++) {
            double r = ProfileSimilarity.of(flat(random, 27, 32), flat(random, 27, 32))
                    .orElseThrow();
            squares += r * r / pairs;
        }
        assertEquals(0.196, Math.sqrt(squares), 0.02);
        assertEquals(0.196, ProfileSimilarity.nullDeviation(27), 5e-4);
    }

    @Test
    void aProfileLikeLambdaIsAtTheLowerBound() {
        FormulaFit fit = FormulaFit.of(lambda, lambda).orElseThrow();
        assertTrue(fit.atBound());
        assertEquals(0.45, fit.tau(), 1e-6);
    }

    @Test
    void otherSizesAreSearchedInUnitsOfTheGreatestVariance() {
        double[] other = {20, 8, 3, 1, 0.2};
        FormulaFit fit = FormulaFit.of(EnergyFormula.profile(other, 0.5), other).orElseThrow();
        assertEquals(0.5, fit.tau(), 0.005);
        assertEquals(10.0 / 400, TauRange.suitedTo(other).minimum(), 1e-15);
    }

    @Test
    void whatHasNoShapeHasNoFitAndNoSimilarity() {
        assertTrue(FormulaFit.of(new double[27], lambda).isEmpty());
        assertTrue(FormulaFit.of(lambda, new double[27]).isEmpty());
        assertTrue(ProfileSimilarity.of(new double[27], lambda).isEmpty());
    }

    /** The profile of random Gaussian filters. */
    private static double[] flat(RandomStream random, int components, int filters) {
        double[] profile = new double[components];
        for (int i = 0; i < components; i++) {
            double sum = 0;
            for (int k = 0; k < filters; k++) {
                double value = random.nextGaussian();
                sum += value * value;
            }
            profile[i] = Math.sqrt(sum / filters);
        }
        return profile;
    }
}
