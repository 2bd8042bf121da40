package org.stratoscope.metrics.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.networks.HomogeneousCnnArchitecture;

/** Claims: networks of homogeneous filters have the sensitivities of the closed forms, and their exponents. */
class PoolingTheoryTests {

    private static final int DRAWS = 3;

    @Test
    void withoutStrideTheClosedFormsAndTheirPowersOfTheDepthHoldForManyLayers() throws StratoscopeException {
        MeasuredPooling measured = MeasuredPooling.of(new HomogeneousCnnArchitecture(64, 3, 1), 512, DRAWS);
        PoolingTheory theory = new PoolingTheory(3, 1, 512);
        for (int k = 16; k <= 64; k++) {
            assertWithin(0.05, theory.deformation(k), measured.deformation().get(k - 1), "D" + k);
            assertWithin(0.06, theory.noise(k), measured.noise().get(k - 1), "G" + k);
        }
        assertEquals(-0.96, slope(measured.deformation(), k -> k, 8, 64), 0.08);
        assertEquals(0.45, slope(measured.noise(), k -> k, 8, 64), 0.07);
        assertEquals(-1.41, slope(ratio(measured), k -> k, 8, 64), 0.12);
    }

    @Test
    void withStrideTheClosedFormsHoldForEveryLayer() throws StratoscopeException {
        MeasuredPooling measured = MeasuredPooling.of(new HomogeneousCnnArchitecture(8, 2, 2), 1024, DRAWS);
        PoolingTheory theory = new PoolingTheory(2, 2, 1024);
        for (int k = 1; k <= 8; k++) {
            assertWithin(0.001, theory.deformation(k), measured.deformation().get(k - 1), "D" + k);
            assertWithin(0.02, theory.noise(k), measured.noise().get(k - 1), "G" + k);
        }
        assertEquals(-1, slope(measured.deformation(), k -> Math.pow(2, k), 2, 7), 0.1);
        assertEquals(1, slope(measured.noise(), k -> Math.pow(2, k), 4, 7), 0.1);
    }

    @Test
    void smoothOverlappingWindowsQuarterTheSensitivityToDeformations() throws StratoscopeException {
        List<Double> deformation = MeasuredPooling.of(new HomogeneousCnnArchitecture(6, 4, 2), 1024, 1)
                .deformation();
        for (int k = 3; k <= 6; k++) {
            assertEquals(0.25, deformation.get(k - 1) / deformation.get(k - 2), 0.025, "D" + k);
        }
    }

    @Test
    void windowsOfThreeWithStrideTwoStayWhereTheyAre() throws StratoscopeException {
        List<Double> deformation = MeasuredPooling.of(new HomogeneousCnnArchitecture(6, 3, 2), 1024, 1)
                .deformation();
        for (int k = 2; k <= 6; k++) {
            assertTrue(deformation.get(k - 1) > 0.2 && deformation.get(k - 1) < 0.25, "D" + k + " of " + deformation);
        }
    }

    /** 3 / (16 * 8), sqrt(16 * 8 / 12 / pi) + 0.3408 and so on, computed by hand to the digits that stand here. */
    @Test
    void theClosedFormsHaveTheirKnownValues() {
        PoolingTheory plain = new PoolingTheory(3, 1, 1024);
        assertEquals(0.02344, plain.deformation(16), 5e-6);
        assertEquals(2.184, plain.noise(16), 1e-3);
        assertEquals(4.03, plain.noise(64), 5e-3);
        PoolingTheory strided = new PoolingTheory(2, 2, 1024);
        assertEquals(0.00893, strided.deformation(7), 5e-6);
        assertEquals(23.67, strided.noise(7), 5e-3);
        assertEquals(0.00893 / 23.67, strided.relative(7), 1e-6);
    }

    @Test
    void otherStridesAndSinglePositionsHaveNoClosedForm() {
        assertEquals(
                "The closed forms of pooling hold for a stride of 1 or of the length of the filters, not for filters of 4"
                        + " with stride 2.",
                assertThrows(IllegalArgumentException.class, () -> new PoolingTheory(4, 2, 64))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new PoolingTheory(1, 1, 64));
        PoolingTheory theory = new PoolingTheory(2, 2, 128);
        assertTrue(theory.covers(6));
        assertFalse(theory.covers(7), "one position is left");
        assertThrows(IllegalArgumentException.class, () -> theory.deformation(7));
    }

    private static List<Double> ratio(MeasuredPooling measured) {
        return java.util.stream.IntStream.range(0, measured.noise().size())
                .mapToObj(i -> measured.deformation().get(i) / measured.noise().get(i))
                .toList();
    }

    private static void assertWithin(double share, double expected, double actual, String name) {
        assertEquals(1, actual / expected, share, name);
    }

    /** The least-squares slope of the logarithms over the layers from first to last. */
    private static double slope(List<Double> values, IntToDoubleFunction abscissa, int first, int last) {
        double n = last - first + 1;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int k = first; k <= last; k++) {
            double u = Math.log(abscissa.applyAsDouble(k));
            double v = Math.log(values.get(k - 1));
            x += u;
            y += v;
            xx += u * u;
            xy += u * v;
        }
        return (n * xy - x * y) / (n * xx - x * x);
    }
}
