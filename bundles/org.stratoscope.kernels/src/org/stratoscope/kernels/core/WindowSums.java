package org.stratoscope.kernels.core;

import java.util.Arrays;

/**
 * Sums over square windows of positions, and the adjoint of these sums, for many pairs of images at once: the numbers of a
 * position are neighbours in memory, so that every loop runs over a long stretch of it. Sums are made anew for each window
 * in a fixed order, along rows first, so that nothing cancels and no bit depends on how pairs are cut into runs.
 */
final class WindowSums {

    private WindowSums() {}

    /**
     * Replaces values by their sums over windows without padding.
     *
     * @param values of shape (height, width, length); then (height - window + 1, width - window + 1, length) at its
     *     beginning
     * @param scratch as long as the values
     */
    static void shrink(double[] values, double[] scratch, int height, int width, int window, int length) {
        int columns = width - window + 1;
        for (int y = 0; y < height; y++) {
            add(values, y * width * length, length, scratch, y * columns * length, columns * length, window);
        }
        int row = columns * length;
        for (int y = 0; y + window <= height; y++) {
            add(scratch, y * row, row, values, y * row, row, window);
        }
    }

    /** Sums stretches of so many values that begin at multiples of a distance. */
    private static void add(double[] from, int first, int distance, double[] to, int target, int stretch, int count) {
        int done;
        if (count >= 3) {
            int second = first + distance;
            int third = second + distance;
            for (int i = 0; i < stretch; i++) {
                to[target + i] = from[first + i] + from[second + i] + from[third + i];
            }
            done = 3;
        } else {
            System.arraycopy(from, first, to, target, stretch);
            done = 1;
        }
        for (int k = done; k < count; k++) {
            int next = first + k * distance;
            for (int i = 0; i < stretch; i++) {
                to[target + i] += from[next + i];
            }
        }
    }

    /**
     * The adjoint of {@link #shrink}: every value goes to all positions of its window.
     *
     * @param values of shape (height - window + 1, width - window + 1, length) at its beginning; then (height, width,
     *     length)
     * @param scratch as long as the values
     * @param height of the larger images
     * @param width of the larger images
     */
    static void expand(double[] values, double[] scratch, int height, int width, int window, int length) {
        int columns = width - window + 1;
        int row = columns * length;
        Arrays.fill(scratch, 0, height * row, 0);
        for (int y = 0; y + window <= height; y++) {
            for (int k = 0; k < window; k++) {
                spread(values, y * row, scratch, (y + k) * row, row);
            }
        }
        Arrays.fill(values, 0, height * width * length, 0);
        for (int y = 0; y < height; y++) {
            for (int k = 0; k < window; k++) {
                spread(scratch, y * row, values, (y * width + k) * length, row);
            }
        }
    }

    private static void spread(double[] from, int first, double[] to, int target, int stretch) {
        for (int i = 0; i < stretch; i++) {
            to[target + i] += from[first + i];
        }
    }
}
