package org.stratoscope.metrics.energy;

/** Orthonormal waves on the pixels of a line, by ascending frequency. */
public final class PatchWaves {

    private PatchWaves() {}

    /** The cosines of the discrete cosine transform (DCT-II): eigenvectors of the Laplacian of a line with free ends. */
    public static double[][] cosines(int pixels) {
        double[][] waves = new double[pixels][pixels];
        for (int k = 0; k < pixels; k++) {
            double norm = Math.sqrt((k == 0 ? 1.0 : 2.0) / pixels);
            for (int x = 0; x < pixels; x++) {
                waves[k][x] = norm * Math.cos(Math.PI * k * (x + 0.5) / pixels);
            }
        }
        return waves;
    }

    /** The sines that vanish one pixel beyond the ends: eigenvectors of the Laplacian of a line with fixed ends. */
    public static double[][] sines(int pixels) {
        double[][] waves = new double[pixels][pixels];
        double norm = Math.sqrt(2.0 / (pixels + 1));
        for (int k = 0; k < pixels; k++) {
            for (int x = 0; x < pixels; x++) {
                waves[k][x] = norm * Math.sin(Math.PI * (k + 1) * (x + 1) / (pixels + 1));
            }
        }
        return waves;
    }
}
