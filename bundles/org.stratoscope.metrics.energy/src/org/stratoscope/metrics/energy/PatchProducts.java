package org.stratoscope.metrics.energy;

import java.util.Arrays;
import org.stratoscope.api.data.ImageShape;

/**
 * Sums p(l) p(l + shift)' over all positions l at which both patches lie inside the image, without forming patches.
 *
 * <p>An entry of that sum is a window sum over the product of two channels, one displaced against the other; all entries
 * with the same displacement share that product. So each product is taken once for every displacement, summed over
 * images and down the columns of the window, and the windows that start at the other offsets of the filter follow by
 * adding and removing rows and columns at the border. Products of single-precision pixels are exact in the double
 * precision that is used throughout.
 */
final class PatchProducts {

    /** Sums that stay in a core's nearest cache while the images pass by. */
    private static final int VALUES_IN_A_RUN = 2048;

    private final ImageShape shape;
    private final int filterHeight;
    private final int filterWidth;
    private final int shiftDown;
    private final int shiftRight;
    private final int rows;
    private final int columns;
    private final int size;
    private final boolean symmetric;
    private final double[] sums;
    private long images;

    /** Prepares for a shift of the second patch, at least zero in both directions. */
    PatchProducts(ImageShape shape, int filterHeight, int filterWidth, int shiftDown, int shiftRight) {
        this.shape = shape;
        this.filterHeight = filterHeight;
        this.filterWidth = filterWidth;
        this.shiftDown = shiftDown;
        this.shiftRight = shiftRight;
        this.rows = shape.height() - filterHeight + 1 - shiftDown;
        this.columns = shape.width() - filterWidth + 1 - shiftRight;
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException("the filter and its shift are larger than the images");
        }
        this.size = shape.channels() * filterHeight * filterWidth;
        this.symmetric = shiftDown == 0 && shiftRight == 0;
        this.sums = new double[Math.multiplyExact(size, size)];
    }

    /** Adds images that follow each other in an array. */
    void add(float[] pixels, int count) {
        for (int first = 0; first < shape.channels(); first++) {
            for (int second = symmetric ? first : 0; second < shape.channels(); second++) {
                for (int down = 1 - filterHeight; down < filterHeight; down++) {
                    for (int right = 1 - filterWidth; right < filterWidth; right++) {
                        // With no shift the other half follows from exchanging the two patches.
                        boolean redundant = symmetric && first == second && (down < 0 || down == 0 && right < 0);
                        if (!redundant) {
                            addDisplacement(pixels, count, first, second, down, right);
                        }
                    }
                }
            }
        }
        images += count;
    }

    /** The mean of the products over images and positions, row-major d x d. */
    double[] mean() {
        double divisor = (double) images * rows * columns;
        return Arrays.stream(sums).map(sum -> sum / divisor).toArray();
    }

    /** The mean of the first patches. */
    double[] firstMean(PixelSums pixels) {
        return pixels.patch(filterHeight, filterWidth, 0, 0, rows, columns);
    }

    /** The mean of the shifted patches. */
    double[] secondMean(PixelSums pixels) {
        return pixels.patch(filterHeight, filterWidth, shiftDown, shiftRight, rows, columns);
    }

    /** The number of positions in an image. */
    int positions() {
        return rows * columns;
    }

    private void addDisplacement(float[] pixels, int count, int first, int second, int down, int right) {
        int top = Math.max(0, -down);
        int bottom = Math.min(filterHeight - 1, filterHeight - 1 - down);
        int left = Math.max(0, -right);
        int width = columns + Math.min(filterWidth - 1, filterWidth - 1 - right) - left;
        int here = first * shape.height() * shape.width() + left;
        int there = (second * shape.height() + down + shiftDown) * shape.width() + left + right + shiftRight;
        double[] window = new double[width];
        double[] leaving = new double[width];
        for (int y = top; y <= bottom; y++) {
            if (y == top) {
                addRows(window, pixels, count, here, there, top, top + rows);
            } else {
                Arrays.fill(leaving, 0);
                addRows(leaving, pixels, count, here, there, y - 1, y);
                addRows(window, pixels, count, here, there, y - 1 + rows, y + rows);
                for (int x = 0; x < width; x++) {
                    window[x] -= leaving[x];
                }
            }
            int row = (first * filterHeight + y) * filterWidth + left;
            int column = (second * filterHeight + y + down) * filterWidth + left + right;
            addWindows(window, row, column);
        }
    }

    /**
     * Adds rows of products to the target. Several rows are multiplied in one run over the memory between them, whose
     * surplus beyond the target's width is left out afterwards: long runs are what processors are fast at.
     */
    private void addRows(double[] target, float[] pixels, int count, int here, int there, int from, int to) {
        int stride = shape.width();
        int together = Math.max(1, VALUES_IN_A_RUN / stride);
        double[] run = new double[(Math.min(together, to - from) - 1) * stride + target.length];
        for (int y = from; y < to; y += together) {
            int rowsOfRun = Math.min(together, to - y);
            int length = (rowsOfRun - 1) * stride + target.length;
            Arrays.fill(run, 0);
            for (int n = 0; n < count; n++) {
                int offset = n * shape.size() + y * stride;
                addProduct(run, length, pixels, here + offset, there + offset);
            }
            for (int at = 0; at < length; at += stride) {
                for (int x = 0; x < target.length; x++) {
                    target[x] += run[at + x];
                }
            }
        }
    }

    private static void addProduct(double[] target, int length, float[] pixels, int first, int second) {
        for (int x = 0; x < length; x++) {
            target[x] += (double) pixels[first + x] * pixels[second + x];
        }
    }

    private void addWindows(double[] window, int row, int column) {
        double sum = 0;
        for (int x = 0; x < columns; x++) {
            sum += window[x];
        }
        addEntry(row, column, sum);
        for (int x = columns; x < window.length; x++) {
            int at = x - columns + 1;
            sum += window[x] - window[at - 1];
            addEntry(row + at, column + at, sum);
        }
    }

    private void addEntry(int row, int column, double sum) {
        sums[row * size + column] += sum;
        if (symmetric && row != column) {
            sums[column * size + row] += sum;
        }
    }
}
