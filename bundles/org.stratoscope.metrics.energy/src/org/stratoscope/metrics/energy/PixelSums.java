package org.stratoscope.metrics.energy;

import org.stratoscope.api.data.ImageShape;

/** Sums images pixel by pixel and averages the sum over the windows in which patches lie. */
final class PixelSums {

    private final ImageShape shape;
    private final double[] sums;
    private long images;

    PixelSums(ImageShape shape) {
        this.shape = shape;
        this.sums = new double[shape.size()];
    }

    /** Adds images that follow each other in an array. */
    void add(float[] pixels, int count) {
        for (int n = 0; n < count; n++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += pixels[n * sums.length + i];
            }
        }
        images += count;
    }

    /** The mean of each channel over all pixels and images. */
    double[] channels() {
        double[] channels = new double[shape.channels()];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = window(c, 0, 0, shape.height(), shape.width());
        }
        return channels;
    }

    /** The mean patch over all images and positions. */
    double[] patch(int filterHeight, int filterWidth) {
        int rows = shape.height() - filterHeight + 1;
        int columns = shape.width() - filterWidth + 1;
        return patch(filterHeight, filterWidth, 0, 0, rows, columns);
    }

    /** The mean patch over all images and the positions of a window. */
    double[] patch(int filterHeight, int filterWidth, int top, int left, int rows, int columns) {
        double[] patch = new double[shape.channels() * filterHeight * filterWidth];
        for (int i = 0; i < patch.length; i++) {
            int channel = i / (filterHeight * filterWidth);
            int y = i / filterWidth % filterHeight;
            patch[i] = window(channel, top + y, left + i % filterWidth, rows, columns);
        }
        return patch;
    }

    private double window(int channel, int top, int left, int rows, int columns) {
        double sum = 0;
        for (int y = top; y < top + rows; y++) {
            int row = (channel * shape.height() + y) * shape.width();
            for (int x = left; x < left + columns; x++) {
                sum += sums[row + x];
            }
        }
        return sum / ((double) images * rows * columns);
    }
}
