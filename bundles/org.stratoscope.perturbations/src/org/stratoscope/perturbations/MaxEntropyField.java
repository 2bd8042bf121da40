package org.stratoscope.perturbations;

import org.stratoscope.api.random.RandomStream;

/**
 * The maximum-entropy displacement field of Petrini, Favero, Geiger and Wyart (arXiv 2105.02468, eq. 2): each component
 * is a sum of sin(i pi u) sin(j pi v) with independent normal coefficients of variance T / (i^2 + j^2), on a grid that
 * includes both borders, where the field vanishes.
 *
 * @param side height and width of the image in pixels, at least 2
 * @param cutoff c, at least 1
 * @param modes which modes the cut-off keeps
 * @param temperature T, at least 0
 */
public record MaxEntropyField(int side, int cutoff, ModeSet modes, double temperature) {

    public MaxEntropyField {
        if (side < 2 || cutoff < 1 || temperature < 0) {
            throw new IllegalArgumentException(
                    "not a displacement field: side " + side + ", cutoff " + cutoff + ", temperature " + temperature);
        }
    }

    /**
     * The temperature whose typical displacement is delta: T = 4 delta^2 / (pi n^2 ln c) (Petrini et al. 2021).
     *
     * @param displacement delta in pixels
     * @param cutoff at least 2
     */
    public static double temperature(double displacement, int cutoff, int side) {
        return 4 * displacement * displacement / (Math.PI * side * side * Math.log(cutoff));
    }

    /** The typical displacement in pixels, delta = (n / 2) sqrt(pi T ln c) (Petrini et al. 2021). */
    public double displacement() {
        return side / 2.0 * Math.sqrt(Math.PI * temperature * Math.log(cutoff));
    }

    /** Below this temperature the typical displacement is under half a pixel: 1 / (pi n^2 ln c). */
    public static double lowestTemperature(int cutoff, int side) {
        return 1 / (Math.PI * side * side * Math.log(cutoff));
    }

    /** Above this temperature fields typically fold: 4 / (pi^3 c^2 ln c). */
    public static double highestTemperature(int cutoff) {
        return 4 / (Math.PI * Math.PI * Math.PI * cutoff * cutoff * Math.log(cutoff));
    }

    /**
     * Draws one component of the field in pixels, row by row.
     *
     * @param random gives one normal number for each kept mode, i slowest
     */
    public double[] draw(RandomStream random) {
        double[][] sines = sines();
        double[][] coefficients = new double[cutoff][cutoff];
        double scale = side * Math.sqrt(temperature);
        for (int i = 1; i <= cutoff; i++) {
            for (int j = 1; j <= cutoff; j++) {
                if (modes.keeps(i, j, cutoff)) {
                    coefficients[i - 1][j - 1] =
                            scale * random.nextGaussian() / Math.sqrt((double) i * i + (double) j * j);
                }
            }
        }
        return synthesize(coefficients, sines);
    }

    private double[] synthesize(double[][] coefficients, double[][] sines) {
        double[] field = new double[side * side];
        double[] partial = new double[cutoff];
        for (int y = 0; y < side; y++) {
            for (int i = 0; i < cutoff; i++) {
                partial[i] = 0;
                for (int j = 0; j < cutoff; j++) {
                    partial[i] += coefficients[i][j] * sines[j][y];
                }
            }
            for (int x = 0; x < side; x++) {
                double sum = 0;
                for (int i = 0; i < cutoff; i++) {
                    sum += partial[i] * sines[i][x];
                }
                field[y * side + x] = sum;
            }
        }
        return field;
    }

    private double[][] sines() {
        double[][] sines = new double[cutoff][side];
        for (int mode = 0; mode < cutoff; mode++) {
            // The last point stays exactly zero: sin(k pi) is not, in floating point.
            for (int point = 1; point < side - 1; point++) {
                sines[mode][point] = StrictMath.sin((mode + 1) * Math.PI * point / (side - 1));
            }
        }
        return sines;
    }
}
