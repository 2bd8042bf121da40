package org.stratoscope.datasets.internal;

import java.util.List;
import org.stratoscope.api.random.RandomStream;

/**
 * One way of writing: a linear map about the middle, a bend of each axis, a shift and a width of strokes.
 *
 * @param map row by row, for (x, y)
 * @param bend amplitude of a wave added to x along y, and its phase; the same for y along x
 * @param shift of the whole
 * @param half the width of a stroke, as a share of the image
 */
record Handwriting(double[] map, double[] bend, double[] shift, double half) {

    private static final double ROTATION = 0.14;
    private static final double SLANT = 0.15;
    private static final double PROPORTION = 0.09;
    private static final double BEND = 0.03;
    private static final double SHIFT = 0.03;
    private static final double HALF_WIDTH = 0.05;
    private static final double HALF_WIDTH_SPREAD = 0.015;
    private static final double MARGIN = 0.9;

    /** Draws a way of writing whose deviations from the usual one have the size given. */
    static Handwriting draw(RandomStream random, double size) {
        double angle = size * ROTATION * random.nextGaussian();
        double slant = size * SLANT * random.nextGaussian();
        double wide = MARGIN * StrictMath.exp(size * PROPORTION * random.nextGaussian());
        double high = MARGIN * StrictMath.exp(size * PROPORTION * random.nextGaussian());
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        double[] map = {cosine * wide, (cosine * slant - sine) * high, sine * wide, (sine * slant + cosine) * high};
        double[] bend = {
            size * BEND * random.nextGaussian(),
            random.nextDouble(0, 2 * Math.PI),
            size * BEND * random.nextGaussian(),
            random.nextDouble(0, 2 * Math.PI)
        };
        double[] shift = {size * SHIFT * random.nextGaussian(), size * SHIFT * random.nextGaussian()};
        return new Handwriting(map, bend, shift, HALF_WIDTH + size * HALF_WIDTH_SPREAD * random.nextDouble(-1, 1));
    }

    /**
     * Draws lines into an image of that size; a pixel has the share of it that the stroke covers, judged by the distance of
     * its centre.
     *
     * @param lines in the unit square
     */
    void write(List<double[][]> lines, int size, float[] target, int offset) {
        List<double[][]> written = lines.stream().map(this::written).toList();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double distance = Double.MAX_VALUE;
                for (double[][] line : written) {
                    distance = Math.min(distance, distance(line, (column + 0.5) / size, (row + 0.5) / size));
                }
                target[offset + row * size + column] = (float) Math.clamp((half - distance) * size + 0.5, 0.0, 1.0);
            }
        }
    }

    private double[][] written(double[][] line) {
        double[][] moved = new double[line.length][];
        for (int i = 0; i < line.length; i++) {
            double x = line[i][0] + bend[0] * StrictMath.sin(2 * Math.PI * line[i][1] + bend[1]) - 0.5;
            double y = line[i][1] + bend[2] * StrictMath.sin(2 * Math.PI * line[i][0] + bend[3]) - 0.5;
            moved[i] =
                    new double[] {0.5 + shift[0] + map[0] * x + map[1] * y, 0.5 + shift[1] + map[2] * x + map[3] * y};
        }
        return moved;
    }

    private static double distance(double[][] line, double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i + 1 < line.length; i++) {
            double dx = line[i + 1][0] - line[i][0];
            double dy = line[i + 1][1] - line[i][1];
            double length = dx * dx + dy * dy;
            double along =
                    length == 0 ? 0 : Math.clamp(((x - line[i][0]) * dx + (y - line[i][1]) * dy) / length, 0.0, 1.0);
            double offX = x - line[i][0] - along * dx;
            double offY = y - line[i][1] - along * dy;
            nearest = Math.min(nearest, offX * offX + offY * offY);
        }
        return Math.sqrt(nearest);
    }
}
