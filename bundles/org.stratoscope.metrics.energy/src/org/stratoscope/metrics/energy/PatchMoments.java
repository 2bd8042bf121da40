package org.stratoscope.metrics.energy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/**
 * Accumulates mean and second moments of all overlapping patches (stride 1, no padding) of the first images of a data
 * set, in double precision and a few images at a time.
 */
public final class PatchMoments {

    private static final int VALUES_AT_ONCE = 4_000_000;

    private final ImageShape shape;
    private final int filterHeight;
    private final int filterWidth;
    private final int size;
    private final int positions;

    /** Prepares for images of a shape and filters that fit into them. */
    public PatchMoments(ImageShape shape, int filterHeight, int filterWidth) {
        if (filterHeight > shape.height() || filterWidth > shape.width()) {
            throw new IllegalArgumentException("the filter is larger than the images");
        }
        this.shape = shape;
        this.filterHeight = filterHeight;
        this.filterWidth = filterWidth;
        this.size = shape.channels() * filterHeight * filterWidth;
        this.positions = (shape.height() - filterHeight + 1) * (shape.width() - filterWidth + 1);
    }

    /**
     * Computes the principal components of the patches.
     *
     * @param images the first so many images are used
     * @param centred whether the mean patch is subtracted
     */
    public PatchBasis basis(NDManager parent, Dataset dataset, int images, boolean centred, Monitor monitor)
            throws CancelledException {
        int chunk = Math.max(1, VALUES_AT_ONCE / (size * positions));
        double[] moments = new double[size * size];
        double[] sums = new double[size];
        monitor.begin("patch statistics", images);
        for (int first = 0; first < images; first += chunk) {
            monitor.checkCancelled();
            int count = Math.min(chunk, images - first);
            double[] patches = patches(dataset, first, count);
            try (NDManager manager = parent.newSubManager()) {
                NDArray rows = manager.create(patches, new Shape(size, (long) count * positions));
                add(moments, rows.matMul(rows.transpose()).toType(DataType.FLOAT64, false));
                add(sums, rows.sum(new int[] {1}));
            }
            monitor.worked(count);
        }
        double total = (double) images * positions;
        divide(moments, total);
        divide(sums, total);
        return PatchBasis.of(moments, sums, centred, (long) images * positions);
    }

    /** Patches as columns: row (c F + dy) F + dx, one column a position. */
    private double[] patches(Dataset dataset, int first, int count) {
        float[] image = new float[shape.size()];
        double[] patches = new double[size * count * positions];
        int columns = shape.width() - filterWidth + 1;
        for (int n = 0; n < count; n++) {
            dataset.image(first + n, image, 0);
            for (int row = 0; row < size; row++) {
                int channel = row / (filterHeight * filterWidth);
                int dy = row / filterWidth % filterHeight;
                int dx = row % filterWidth;
                int target = row * count * positions + n * positions;
                for (int p = 0; p < positions; p++) {
                    int y = p / columns + dy;
                    int x = p % columns + dx;
                    patches[target + p] = image[(channel * shape.height() + y) * shape.width() + x];
                }
            }
        }
        return patches;
    }

    private static void add(double[] sums, NDArray values) {
        double[] more = values.toDoubleArray();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private static void divide(double[] sums, double divisor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= divisor;
        }
    }
}
