package org.stratoscope.metrics.energy;

/**
 * The profile that gradient descent on a linear convolutional network is expected to have after a time: f_i(tau) =
 * |1 - exp(-tau lambda_i^2)| / lambda_i, up to a factor (Chowers and Weiss 2023, arXiv 2206.02454, theorem on the energy
 * profile of linear networks, in the limit of small steps).
 */
public final class EnergyFormula {

    /** The positive solution x of 2 x = exp(x) - 1, where f has its maximum as a function of lambda: tau lambda^2 = x. */
    private static final double PEAK = 1.2564312086261697;

    private EnergyFormula() {}

    /**
     * Evaluates f_i(tau); tau lambda_i where lambda_i tends to zero.
     *
     * @param lambda standard deviations of the patches, at least zero
     * @param tau number of steps times effective learning rate, greater than zero, in units of 1 / lambda^2
     */
    public static double[] profile(double[] lambda, double tau) {
        double[] profile = new double[lambda.length];
        for (int i = 0; i < lambda.length; i++) {
            profile[i] = lambda[i] == 0 ? 0 : -Math.expm1(-tau * lambda[i] * lambda[i]) / lambda[i];
        }
        return profile;
    }

    /**
     * Evaluates the formula for finite steps, |1 - (1 - rate lambda_i^2)^t| / lambda_i, which tends to {@link
     * #profile(double[], double)} at tau = rate t for small steps.
     *
     * @param rate effective learning rate, below 2 / lambda^2 for a stable descent
     */
    public static double[] profile(double[] lambda, double rate, long steps) {
        double[] profile = new double[lambda.length];
        for (int i = 0; i < lambda.length; i++) {
            double done = GradientDescentModes.done(rate * lambda[i] * lambda[i], steps);
            profile[i] = lambda[i] == 0 ? 0 : Math.abs(done) / lambda[i];
        }
        return profile;
    }

    /** Divides by the greatest value; a profile of zeros stays as it is. */
    public static double[] normalised(double[] profile) {
        double greatest = 0;
        for (double value : profile) {
            greatest = Math.max(greatest, value);
        }
        double[] normalised = new double[profile.length];
        for (int i = 0; i < profile.length; i++) {
            normalised[i] = greatest == 0 ? 0 : profile[i] / greatest;
        }
        return normalised;
    }

    /** The standard deviation at which the formula is greatest: 1.12091 / sqrt(tau). Components above it are whitened. */
    public static double peakLambda(double tau) {
        return Math.sqrt(PEAK / tau);
    }
}
