package org.stratoscope.metrics.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The eigenvectors of the graph Laplacian of a grid with four neighbours and free borders, on which filters are projected
 * (Tomasini et al. 2022, eq. 3). They are products of cosines (DCT-II); the separable ones are taken, so that degenerate
 * eigenvalues do not leave the basis open, with vertical frequency before horizontal among equals.
 *
 * @param height rows of a filter
 * @param width columns of a filter
 */
public record LaplacianModes(int height, int width) {

    /**
     * One mode.
     *
     * @param eigenvalue of the Laplacian, from 0
     * @param values unit vector, row by row
     */
    public record Mode(double eigenvalue, double[] values) {}

    /** All modes by ascending eigenvalue; the first is constant. */
    public List<Mode> modes() {
        List<Mode> modes = new ArrayList<>();
        for (int p = 0; p < height; p++) {
            for (int q = 0; q < width; q++) {
                modes.add(new Mode(eigenvalue(p, height) + eigenvalue(q, width), product(p, q)));
            }
        }
        // Rounding must not decide the order of equal eigenvalues; the sort keeps the order of creation among them.
        modes.sort(Comparator.comparingLong(mode -> Math.round(mode.eigenvalue() * 1e9)));
        return List.copyOf(modes);
    }

    private double[] product(int p, int q) {
        double[] values = new double[height * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[y * width + x] = cosine(p, y, height) * cosine(q, x, width);
            }
        }
        return values;
    }

    private static double eigenvalue(int frequency, int size) {
        double sine = StrictMath.sin(Math.PI * frequency / (2.0 * size));
        return 4 * sine * sine;
    }

    private static double cosine(int frequency, int place, int size) {
        double norm = frequency == 0 ? Math.sqrt(1.0 / size) : Math.sqrt(2.0 / size);
        return norm * StrictMath.cos(Math.PI * frequency * (place + 0.5) / size);
    }
}
