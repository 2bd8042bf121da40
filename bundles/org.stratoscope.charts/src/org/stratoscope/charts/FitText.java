package org.stratoscope.charts;

import java.util.Locale;

/** A fit in words, such as {@code 0.21 x^0.48 (0.40 to 0.56), rho = 0.93, n = 12}. */
final class FitText {

    private FitText() {}

    static String of(PowerLawFit fit) {
        double exponent = fit.law().exponent();
        String interval = Double.isNaN(fit.halfWidth())
                ? ""
                : String.format(Locale.ROOT, " (%.2f to %.2f)", exponent - fit.halfWidth(), exponent + fit.halfWidth());
        return String.format(
                Locale.ROOT,
                "%.3g x^%.2f%s, rho = %.2f, n = %d",
                fit.law().factor().orElse(1),
                exponent,
                interval,
                fit.rho(),
                fit.points());
    }
}
