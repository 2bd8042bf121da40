package org.stratoscope.metrics.energy;

import java.util.Optional;

/**
 * The best fit of {@link EnergyFormula} to a profile. Only the time is fitted: correlation takes out scale and offset
 * (Chowers and Weiss 2023, arXiv 2206.02454, figure 7 and table 3).
 *
 * @param r Pearson correlation of profile and formula; over random flat profiles of 27 components its 95 % quantile is
 *     0.44
 * @param tau the fitted time, in units of 1 / lambda^2
 * @param curve the formula at that time, divided by its maximum
 * @param atBound whether the fit is at a bound of the range, so that the true optimum may lie outside
 */
public record FormulaFit(double r, double tau, double[] curve, boolean atBound) {

    private static final int GRID = 400;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double LOGARITHMIC_TOLERANCE = 1e-9;
    private static final double BOUND_TOLERANCE = 1e-6;

    /** Fits within {@link TauRange#suitedTo}. */
    public static Optional<FormulaFit> of(double[] energy, double[] lambda) {
        return lambda.length == 0 || !(lambda[0] > 0)
                ? Optional.empty()
                : of(energy, lambda, TauRange.suitedTo(lambda));
    }

    /**
     * Finds the time of greatest correlation: 400 logarithmic steps, then golden section between the neighbours of the
     * best.
     *
     * @param energy the profile
     * @param lambda standard deviations of the patches along the same components
     * @return empty when the profile or the formula is constant
     */
    public static Optional<FormulaFit> of(double[] energy, double[] lambda, TauRange range) {
        double low = Math.log(range.minimum());
        double high = Math.log(range.maximum());
        double spacing = (high - low) / (GRID - 1);
        double best = low;
        double r = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < GRID; i++) {
            double candidate = correlation(energy, lambda, low + i * spacing);
            if (candidate > r) {
                r = candidate;
                best = low + i * spacing;
            }
        }
        if (r == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        double refined = refine(energy, lambda, Math.max(low, best - spacing), Math.min(high, best + spacing));
        double refinedR = correlation(energy, lambda, refined);
        if (refinedR > r) {
            best = refined;
            r = refinedR;
        }
        double tau = Math.clamp(Math.exp(best), range.minimum(), range.maximum());
        boolean atBound = best - low < BOUND_TOLERANCE || high - best < BOUND_TOLERANCE;
        double[] curve = EnergyFormula.normalised(EnergyFormula.profile(lambda, tau));
        return Optional.of(new FormulaFit(r, tau, curve, atBound));
    }

    private static double refine(double[] energy, double[] lambda, double from, double to) {
        double left = from;
        double right = to;
        double inner = right - GOLDEN * (right - left);
        double outer = left + GOLDEN * (right - left);
        double atInner = correlation(energy, lambda, inner);
        double atOuter = correlation(energy, lambda, outer);
        while (right - left > LOGARITHMIC_TOLERANCE) {
            if (atInner > atOuter) {
                right = outer;
                outer = inner;
                atOuter = atInner;
                inner = right - GOLDEN * (right - left);
                atInner = correlation(energy, lambda, inner);
            } else {
                left = inner;
                inner = outer;
                atInner = atOuter;
                outer = left + GOLDEN * (right - left);
                atOuter = correlation(energy, lambda, outer);
            }
        }
        return (left + right) / 2;
    }

    private static double correlation(double[] energy, double[] lambda, double logarithm) {
        return ProfileSimilarity.pearson(energy, EnergyFormula.profile(lambda, Math.exp(logarithm)));
    }
}
