package org.stratoscope.perturbations;

import java.util.Arrays;
import org.stratoscope.api.random.RandomStream;

/**
 * The maximum-entropy displacement field of Petrini, Favero, Geiger and Wyart (arXiv 2105.02468, eq. 2): each component
 * is a sum of sin(i pi u) sin(j pi v) with independent normal coefficients of variance T / (i^2 + j^2), on a grid that
 * includes both borders, where the field vanishes. Here u runs along rows and v along columns. Immutable; the sines are
 * computed once, so that one instance serves all images of a batch, on any thread.
 */
public final class MaxEntropyField {

    private final int side;
    private final int cutoff;
    private final double temperature;
    private final int[] across;
    private final int[] down;
    private final double[][] sines;

    /**
     * Creates the ensemble of fields.
     *
     * @param side height and width of the image in pixels, at least 2
     * @param cutoff c, at least 1
     * @param modes which modes the cut-off keeps
     * @param temperature T, at least 0
     */
    public MaxEntropyField(int side, int cutoff, ModeSet modes, double temperature) {
        if (side < 2 || cutoff < 1 || !(temperature >= 0)) {
            throw new IllegalArgumentException(
                    "not a displacement field: side " + side + ", cutoff " + cutoff + ", temperature " + temperature);
        }
        this.side = side;
        this.cutoff = cutoff;
        this.temperature = temperature;
        int[][] kept = modes.kept(cutoff);
        this.across = Arrays.stream(kept).mapToInt(mode -> mode[0]).toArray();
        this.down = Arrays.stream(kept).mapToInt(mode -> mode[1]).toArray();
        this.sines = sines(side, cutoff);
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

    /** Below this temperature the typical displacement is under half a pixel: 1 / (pi n^2 ln c). */
    public static double lowestTemperature(int cutoff, int side) {
        return 1 / (Math.PI * side * side * Math.log(cutoff));
    }

    /** Above this temperature fields typically fold: 4 / (pi^3 c^2 ln c). */
    public static double highestTemperature(int cutoff) {
        return 4 / (Math.PI * Math.PI * Math.PI * cutoff * cutoff * Math.log(cutoff));
    }

    /** T. */
    public double temperature() {
        return temperature;
    }

    /** The typical displacement in pixels, delta = (n / 2) sqrt(pi T ln c) (Petrini et al. 2021). */
    public double displacement() {
        return side / 2.0 * Math.sqrt(Math.PI * temperature * Math.log(cutoff));
    }

    /** The number of modes that the cut-off keeps. */
    public int modes() {
        return across.length;
    }

    /**
     * Draws one component of the field in pixels, row by row.
     *
     * @param random gives one normal number for each kept mode, i slowest
     */
    public double[] draw(RandomStream random) {
        double[] field = new double[side * side];
        draw(random, field);
        return field;
    }

    /**
     * Draws one component of the field in pixels.
     *
     * @param random gives one normal number for each kept mode, i slowest
     * @param target receives side x side values, row by row
     */
    public void draw(RandomStream random, double[] target) {
        double[] normals = new double[across.length];
        for (int mode = 0; mode < normals.length; mode++) {
            normals[mode] = random.nextGaussian();
        }
        synthesize(normals, target);
    }

    /**
     * Adds up one component of the field: n sqrt(T) times the sum over kept modes of
     * g_ij / sqrt(i^2 + j^2) sin(i pi u) sin(j pi v), in pixels.
     *
     * @param normals the standardised coefficients g_ij of the kept modes, i slowest
     * @param target receives side x side values, row by row
     */
    public void synthesize(double[] normals, double[] target) {
        double scale = side * Math.sqrt(temperature);
        double[][] partial = new double[cutoff][side];
        for (int mode = 0; mode < normals.length; mode++) {
            int i = across[mode];
            int j = down[mode];
            double coefficient = scale * normals[mode] / Math.sqrt((double) i * i + (double) j * j);
            add(coefficient, sines[j - 1], partial[i - 1], 0);
        }
        Arrays.fill(target, 0);
        for (int i = 0; i < cutoff; i++) {
            for (int y = 0; y < side; y++) {
                add(partial[i][y], sines[i], target, y * side);
            }
        }
    }

    /** Adds a multiple of a row to the values from a position on. */
    private static void add(double factor, double[] row, double[] target, int start) {
        for (int x = 0; x < row.length; x++) {
            target[start + x] += factor * row[x];
        }
    }

    private static double[][] sines(int side, int cutoff) {
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
