package org.stratoscope.perturbations;

import org.stratoscope.api.data.ImageShape;

/**
 * The mean of the pixels with weights exp(-d^2 / (2 s^2)), where d is the distance from the source and s = 0.4715 pixels
 * (Petrini et al. 2021, published code). Only pixels of the image count; sources outside are moved to its border. Pixels
 * more than four rows or columns away are left out: together they have less than 2e-15 of the weight. Without any
 * displacement the image is smoothed, so a warped image is compared with one that was warped by a field of zeros.
 */
public record GaussianWarp() implements Warp {

    private static final double DEVIATION = 0.4715;
    private static final int REACH = 4;

    @Override
    public void apply(ImageShape shape, double[] image, double[] dy, double[] dx, double[] target) {
        int height = shape.height();
        int width = shape.width();
        Weights rows = new Weights(height);
        Weights columns = new Weights(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                rows.centre(y - dy[at]);
                columns.centre(x - dx[at]);
                for (int start = 0; start < image.length; start += height * width) {
                    target[start + at] = mean(image, start, width, rows, columns);
                }
            }
        }
    }

    private static double mean(double[] image, int start, int width, Weights rows, Weights columns) {
        double mean = 0;
        for (int row = 0; row < rows.count; row++) {
            int at = start + (rows.first + row) * width + columns.first;
            double sum = 0;
            for (int column = 0; column < columns.count; column++) {
                sum += columns.values[column] * image[at + column];
            }
            mean += rows.values[row] * sum;
        }
        return mean;
    }

    /** The weights of rows or columns, which add up to one; their products are the weights of pixels. */
    private static final class Weights {

        private final int length;
        private final double[] values = new double[2 * REACH + 1];
        private int first;
        private int count;

        Weights(int length) {
            this.length = length;
        }

        void centre(double coordinate) {
            double centre = Border.REPEAT.inside(coordinate, length);
            first = Math.max(0, (int) Math.ceil(centre - REACH));
            count = Math.min(length - 1, (int) Math.floor(centre + REACH)) - first + 1;
            double sum = 0;
            for (int i = 0; i < count; i++) {
                double distance = first + i - centre;
                values[i] = StrictMath.exp(-distance * distance / (2 * DEVIATION * DEVIATION));
                sum += values[i];
            }
            for (int i = 0; i < count; i++) {
                values[i] /= sum;
            }
        }
    }
}
