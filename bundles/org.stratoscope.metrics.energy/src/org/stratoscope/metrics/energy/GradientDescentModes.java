package org.stratoscope.metrics.energy;

/**
 * What gradient descent with constant steps on a quadratic loss does to one eigenmode, for any number of steps, without
 * loss of digits. With x = step times curvature, the distance from the optimum shrinks by 1 - x in every step.
 */
final class GradientDescentModes {

    private GradientDescentModes() {}

    /** Evaluates 1 - (1 - x)^t: the part of the way to the optimum that is done after t steps. */
    static double done(double x, long steps) {
        if (x < 1) {
            return -Math.expm1(steps * Math.log1p(-x));
        }
        return 1 - Math.pow(1 - x, steps);
    }

    /** Evaluates (1 - x)^t. */
    static double left(double x, long steps) {
        return x < 1 ? Math.exp(steps * Math.log1p(-x)) : Math.pow(1 - x, steps);
    }

    /** Evaluates (1 - (1 - h a)^t) / a, which is h t where the curvature a is zero. */
    static double gain(double curvature, double step, long steps) {
        return curvature == 0 ? step * steps : done(step * curvature, steps) / curvature;
    }
}
