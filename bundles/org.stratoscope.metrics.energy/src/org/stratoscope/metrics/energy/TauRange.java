package org.stratoscope.metrics.energy;

import java.util.Arrays;

/**
 * Where the time of {@link EnergyFormula} is searched.
 *
 * @param minimum greater than zero
 * @param maximum greater than the minimum
 */
public record TauRange(double minimum, double maximum) {

    /**
     * The range of the authors' search, for 3 x 3 filters on three normalised channels: 10,000 to 5,000,000 steps of
     * 4.5e-5 (published code of Chowers and Weiss 2023).
     */
    public static final TauRange PUBLISHED = new TauRange(0.45, 225);

    private static final int PUBLISHED_COMPONENTS = 27;
    private static final double LEAST = 10;
    private static final double GREATEST = 5000;

    public TauRange {
        if (!(minimum > 0 && minimum < maximum && maximum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a range of times: " + minimum + " .. " + maximum);
        }
    }

    /**
     * The published range for patches of 27 components, and the same in units of the greatest variance, tau lambda_1^2 =
     * 10 .. 5000, for all others.
     *
     * @param lambda in any order; the greatest one greater than zero
     */
    public static TauRange suitedTo(double[] lambda) {
        if (lambda.length == PUBLISHED_COMPONENTS) {
            return PUBLISHED;
        }
        double greatest = Arrays.stream(lambda).max().orElseThrow();
        double variance = greatest * greatest;
        return new TauRange(LEAST / variance, GREATEST / variance);
    }
}
