package org.stratoscope.datasets.internal;

import java.util.Arrays;
import org.stratoscope.api.random.RandomStream;

/**
 * Draws periodic Gaussian fields whose amplitudes fall as a power of the spatial frequency, f^-exponent in cycles a pixel;
 * the constant component has the amplitude of the lowest frequency, 1 / side. Every pixel has the variance one in
 * expectation.
 *
 * <p>The field is a sum of products of Hartley functions, cas t = cos t + sin t, with independent normal coefficients. As
 * amplitudes do not depend on the signs of a frequency, the sines cancel in the covariance, which is that of the usual
 * Fourier synthesis; there is nothing complex to discard.
 */
final class GaussianField {

    private final int side;
    private final double[] amplitudes;
    private final double[] waves;

    /**
     * Prepares the spectrum.
     *
     * @param side height and width in pixels
     * @param exponent zero for white noise, one for the spectrum of photographs
     */
    GaussianField(int side, double exponent) {
        this.side = side;
        this.amplitudes = amplitudes(side, exponent);
        this.waves = new double[side];
        for (int i = 0; i < side; i++) {
            double angle = 2 * Math.PI * i / side;
            waves[i] = StrictMath.cos(angle) + StrictMath.sin(angle);
        }
    }

    private static double[] amplitudes(int side, double exponent) {
        double[] amplitudes = new double[side * side];
        double power = 0;
        for (int v = 0; v < side; v++) {
            for (int u = 0; u < side; u++) {
                int vertical = Math.min(v, side - v);
                int horizontal = Math.min(u, side - u);
                double radius = Math.max(1, Math.sqrt((double) vertical * vertical + (double) horizontal * horizontal));
                double amplitude = StrictMath.pow(radius / side, -exponent);
                amplitudes[v * side + u] = amplitude;
                power += amplitude * amplitude;
            }
        }
        double deviation = Math.sqrt(power);
        for (int i = 0; i < amplitudes.length; i++) {
            amplitudes[i] /= deviation;
        }
        return amplitudes;
    }

    /** Draws one field, row by row. */
    double[] draw(RandomStream random) {
        double[] spectrum = new double[side * side];
        for (int i = 0; i < spectrum.length; i++) {
            spectrum[i] = amplitudes[i] * random.nextGaussian();
        }
        return alongFirstAxis(alongFirstAxis(spectrum));
    }

    /** Sums waves over the first axis and swaps the axes, so that two calls transform both and restore their order. */
    private double[] alongFirstAxis(double[] coefficients) {
        double[] sums = new double[side * side];
        double[] line = new double[side];
        for (int place = 0; place < side; place++) {
            Arrays.fill(line, 0);
            for (int frequency = 0; frequency < side; frequency++) {
                double wave = waves[place * frequency % side];
                for (int i = 0; i < side; i++) {
                    line[i] += wave * coefficients[frequency * side + i];
                }
            }
            for (int i = 0; i < side; i++) {
                sums[i * side + place] = line[i];
            }
        }
        return sums;
    }
}
