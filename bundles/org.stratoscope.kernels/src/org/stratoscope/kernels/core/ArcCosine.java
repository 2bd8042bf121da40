package org.stratoscope.kernels.core;

/**
 * The arc cosine in the form in which arc-cosine kernels need it, without a branch, so that loops over it become vector
 * instructions.
 *
 * <p>With a = sqrt(1 - x) and b = sqrt(1 + x), the sine of t = arccos x is a b, and by the half-angle formulas
 * t = pi / 2 + 2 arcsin((a - b) / 2), where the argument of the arcsine is at most sqrt(1/2) and its square is
 * (1 - a b) / 2. The arcsine is its argument times a polynomial of degree 18 in that square, which interpolates
 * arcsin(sqrt z) / sqrt z in the Chebyshev points of [0, 1/2] and is off by at most 2.3e-17 there.
 */
final class ArcCosine {

    // The coefficients of the polynomial divided by pi.
    private static final double C0 = 0.3183098861837907;
    private static final double C1 = 0.0530516476972931;
    private static final double C2 = 0.02387324146506332;
    private static final double C3 = 0.01421026265502725;
    private static final double C4 = 0.00967087931086017;
    private static final double C5 = 0.007121096604856486;
    private static final double C6 = 0.005527222448544353;
    private static final double C7 = 0.004393773292065488;
    private static final double C8 = 0.0041988265272650755;
    private static final double C9 = -0.0008280952163950973;
    private static final double C10 = 0.02505611715130381;
    private static final double C11 = -0.09449682877560792;
    private static final double C12 = 0.32092055725346197;
    private static final double C13 = -0.7928719879632915;
    private static final double C14 = 1.477616426395862;
    private static final double C15 = -1.9828477343426343;
    private static final double C16 = 1.8328094906687828;
    private static final double C17 = -1.0437168399261072;
    private static final double C18 = 0.2830699377106406;

    private ArcCosine() {}

    /**
     * The shares (pi - t) / pi of angles t between two vectors, from 0 for opposite ones to 1 for parallel ones; their error
     * is below 5e-16.
     *
     * @param a sqrt(1 - cos t)
     * @param b sqrt(1 + cos t)
     * @param share receives the shares
     */
    static void shares(double[] a, double[] b, double[] share, int count) {
        for (int j = 0; j < count; j++) {
            share[j] = 0.5 - 0.5 * (a[j] * b[j]);
        }
        for (int j = 0; j < count; j++) {
            share[j] = polynomial(share[j]);
        }
        for (int j = 0; j < count; j++) {
            share[j] = 0.5 + (b[j] - a[j]) * share[j];
        }
    }

    /** arcsin(sqrt z) / (pi sqrt z), in two chains that a processor can follow at the same time. */
    private static double polynomial(double z) {
        double s = z * z;
        double even = C0
                + s * (C2 + s * (C4 + s * (C6 + s * (C8 + s * (C10 + s * (C12 + s * (C14 + s * (C16 + s * C18))))))));
        double odd = C1 + s * (C3 + s * (C5 + s * (C7 + s * (C9 + s * (C11 + s * (C13 + s * (C15 + s * C17)))))));
        return even + z * odd;
    }
}
