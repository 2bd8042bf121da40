package org.stratoscope.metrics.agop.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;

/**
 * Compares pictures of one image with each other, with edges and with brightness, by Pearson's correlation over pixels.
 * Images are continued periodically, as the pictures are.
 */
final class PictureComparison {

    private final int channels;
    private final int height;
    private final int width;
    private final double[] pixels;

    /**
     * Prepares comparisons.
     *
     * @param input what the layer sees of one image, of shape (1, channels, rows, columns)
     */
    PictureComparison(NDArray input) {
        this.channels = Math.toIntExact(input.getShape().get(1));
        this.height = Math.toIntExact(input.getShape().get(2));
        this.width = Math.toIntExact(input.getShape().get(3));
        this.pixels = numbers(input);
    }

    /** Compares the sums over channels of two pictures, of rows * columns * channels values, channels fastest. */
    double between(double[] one, double[] other) {
        return pearson(sums(one), sums(other));
    }

    /** Compares the norm over channels of a picture with the Sobel magnitude of the mean of the channels. */
    double withEdges(double[] picture) {
        return pearson(norms(picture), sobel());
    }

    /** Compares the norm over channels of a picture with the mean of the channels. */
    double withBrightness(double[] picture) {
        return pearson(norms(picture), brightness());
    }

    private double[] sums(double[] picture) {
        double[] sums = new double[height * width];
        for (int i = 0; i < picture.length; i++) {
            sums[i / channels] += picture[i];
        }
        return sums;
    }

    private double[] norms(double[] picture) {
        double[] norms = new double[height * width];
        for (int i = 0; i < picture.length; i++) {
            norms[i / channels] += picture[i] * picture[i];
        }
        for (int i = 0; i < norms.length; i++) {
            norms[i] = Math.sqrt(norms[i]);
        }
        return norms;
    }

    private double[] brightness() {
        double[] grey = new double[height * width];
        for (int i = 0; i < pixels.length; i++) {
            grey[i % grey.length] += pixels[i] / channels;
        }
        return grey;
    }

    private double[] sobel() {
        double[] grey = brightness();
        double[] edges = new double[grey.length];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double across = 0;
                double down = 0;
                for (int step = -1; step <= 1; step++) {
                    int weight = step == 0 ? 2 : 1;
                    across += weight * (at(grey, row + step, column + 1) - at(grey, row + step, column - 1));
                    down += weight * (at(grey, row + 1, column + step) - at(grey, row - 1, column + step));
                }
                edges[row * width + column] = Math.hypot(across, down);
            }
        }
        return edges;
    }

    private double at(double[] grey, int row, int column) {
        return grey[Math.floorMod(row, height) * width + Math.floorMod(column, width)];
    }

    /** NaN where one of the two does not vary. */
    private static double pearson(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElse(0);
        double meanOther = Arrays.stream(other).average().orElse(0);
        double product = 0;
        double squareOne = 0;
        double squareOther = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - meanOne) * (other[i] - meanOther);
            squareOne += (one[i] - meanOne) * (one[i] - meanOne);
            squareOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return product / Math.sqrt(squareOne * squareOther);
    }

    /** The values of a tensor in double precision. */
    static double[] numbers(NDArray array) {
        try (NDArray wide = array.toType(DataType.FLOAT64, true)) {
            return wide.toDoubleArray();
        }
    }
}
