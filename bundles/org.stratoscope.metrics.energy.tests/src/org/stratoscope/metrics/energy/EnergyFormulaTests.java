package org.stratoscope.metrics.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Claims: the formula has its golden values, its limits for short and long times, and its peak law. */
class EnergyFormulaTests {

    private final double[] lambda = ReferenceLambda.cifar10();

    @Test
    void goldenValuesForShortTimes() {
        assertGolden(
                0.5, 0.4951, 1.0000, 0.9702, 0.9166, 0.6453, 0.5526, 0.5202, 0.4746, 0.2928, 0.2875, 0.2850, 0.2599,
                0.1594, 0.1507, 0.1382, 0.1129, 0.1037, 0.0948, 0.0642, 0.0585, 0.0539, 0.0495, 0.0471, 0.0304, 0.0288,
                0.0236, 0.0154);
    }

    @Test
    void goldenValuesForTheTimesOfRealNetworks() {
        assertGolden(
                3, 0.1978, 0.6779, 0.7425, 0.8278, 1.0000, 0.9684, 0.9464, 0.9059, 0.6449, 0.6352, 0.6306, 0.5829,
                0.3728, 0.3533, 0.3251, 0.2673, 0.2459, 0.2252, 0.1533, 0.1399, 0.1288, 0.1184, 0.1127, 0.0727, 0.0689,
                0.0565, 0.0369);
    }

    @Test
    void goldenValuesForLongTimes() {
        assertGolden(
                200, 0.0243, 0.0836, 0.0923, 0.1053, 0.1770, 0.2129, 0.2281, 0.2528, 0.4225, 0.4305, 0.4344, 0.4777,
                0.7711, 0.8079, 0.8621, 0.9607, 0.9859, 1.0000, 0.9290, 0.8896, 0.8502, 0.8068, 0.7811, 0.5545, 0.5293,
                0.4426, 0.2966);
    }

    @Test
    void thePeakMovesToHigherComponents() {
        double[] times = {0.5, 3, 20, 200, 20000};
        int[] components = {2, 5, 11, 18, 27};
        for (int i = 0; i < times.length; i++) {
            assertEquals(components[i], 1 + peak(EnergyFormula.profile(lambda, times[i])), "tau " + times[i]);
        }
    }

    @Test
    void correlationsBetweenTimes() {
        double[] three = EnergyFormula.profile(lambda, 3);
        double[] times = {0.5, 20, 2, 6};
        double[] expected = {0.7845, 0.5211, 0.980, 0.939};
        double[] tolerance = {1e-4, 1e-4, 6e-4, 6e-4};
        for (int i = 0; i < times.length; i++) {
            double r = ProfileSimilarity.of(three, EnergyFormula.profile(lambda, times[i]))
                    .orElseThrow();
            assertEquals(expected[i], r, tolerance[i], "tau " + times[i]);
        }
    }

    @Test
    void shortTimesFollowLambdaAndLongTimesItsInverse() {
        double[] early = EnergyFormula.profile(lambda, 1e-9);
        double[] late = EnergyFormula.profile(lambda, 1e9);
        for (int i = 0; i < lambda.length; i++) {
            assertEquals(1e-9, early[i] / lambda[i], 1e-9 * 1e-6);
            assertEquals(1, late[i] * lambda[i], 1e-6);
        }
        assertArrayEquals(new double[] {0}, EnergyFormula.profile(new double[] {0}, 3));
    }

    @Test
    void theMaximumOverLambdaIsWhereThePeakLawSays() {
        for (double tau : new double[] {0.3, 3, 700}) {
            double[] fine = IntStream.rangeClosed(1, 200_000)
                    .mapToDouble(i -> 3 * i / (200_000 * Math.sqrt(tau)))
                    .toArray();
            double greatest = fine[peak(EnergyFormula.profile(fine, tau))];
            assertEquals(1.12091 / Math.sqrt(tau), greatest, 1e-3 * greatest);
            assertEquals(1.12091 / Math.sqrt(tau), EnergyFormula.peakLambda(tau), 1e-5 * greatest);
        }
    }

    /** Golden values from an evaluation in NumPy, divided by the maximum. */
    private void assertGolden(double tau, double... expected) {
        double[] actual = EnergyFormula.normalised(EnergyFormula.profile(lambda, tau));
        assertArrayEquals(expected, actual, 1e-4);
        assertTrue(actual[peak(actual)] == 1);
    }

    private static int peak(double[] profile) {
        return IntStream.range(0, profile.length)
                .reduce((a, b) -> profile[b] > profile[a] ? b : a)
                .orElseThrow();
    }
}
