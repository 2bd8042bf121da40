package org.stratoscope.kernels.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Claims: the share of an angle is that of {@link StrictMath} to within 5e-16, and exact to the last bits at the ends. */
class ArcCosineTests {

    private static final int COUNT = 200_001;

    @Test
    void sharesAreThoseOfStrictMath() {
        double[] a = new double[COUNT];
        double[] b = new double[COUNT];
        double[] share = new double[COUNT];
        double[] cosine = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            // Angles are evenly spaced, so that both ends are seen closely.
            cosine[i] = StrictMath.cos(Math.PI * i / (COUNT - 1));
            a[i] = Math.sqrt(1 - cosine[i]);
            b[i] = Math.sqrt(1 + cosine[i]);
        }
        ArcCosine.shares(a, b, share, COUNT);
        double worst = 0;
        for (int i = 0; i < COUNT; i++) {
            double expected = (Math.PI - StrictMath.acos(cosine[i])) / Math.PI;
            worst = Math.max(worst, Math.abs(share[i] - expected));
        }
        assertTrue(worst <= 5e-16, "off by " + worst);
    }

    @Test
    void parallelOrthogonalAndOppositeVectorsHaveTheirShares() {
        double[] a = {0, 1, Math.sqrt(2)};
        double[] b = {Math.sqrt(2), 1, 0};
        double[] share = new double[3];
        ArcCosine.shares(a, b, share, 3);
        assertEquals(1, share[0], 3e-16);
        assertEquals(.5, share[1], 0);
        assertEquals(0, share[2], 3e-16);
    }
}
