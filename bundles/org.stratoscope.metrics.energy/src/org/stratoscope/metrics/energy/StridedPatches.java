package org.stratoscope.metrics.energy;

import org.stratoscope.api.data.ImageShape;

/** Sums over patches that lie several pixels apart, taken one by one; sums p p' and p in double precision. */
final class StridedPatches {

    private final ImageShape shape;
    private final int filterHeight;
    private final int filterWidth;
    private final int stride;
    private final double[] patch;
    private final double[] products;
    private final double[] sums;
    private long patches;

    StridedPatches(ImageShape shape, int filterHeight, int filterWidth, int stride) {
        this.shape = shape;
        this.filterHeight = filterHeight;
        this.filterWidth = filterWidth;
        this.stride = stride;
        this.patch = new double[shape.channels() * filterHeight * filterWidth];
        this.products = new double[Math.multiplyExact(patch.length, patch.length)];
        this.sums = new double[patch.length];
    }

    /** Adds images that follow each other in an array. */
    void add(float[] pixels, int count) {
        for (int n = 0; n < count; n++) {
            for (int top = 0; top + filterHeight <= shape.height(); top += stride) {
                for (int left = 0; left + filterWidth <= shape.width(); left += stride) {
                    read(pixels, n * shape.size() + top * shape.width() + left);
                    addPatch();
                }
            }
        }
    }

    PatchCovariance covariance(boolean centred) {
        int size = patch.length;
        double[] moments = new double[products.length];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                moments[i * size + j] = products[i * size + j] / patches;
                moments[j * size + i] = moments[i * size + j];
            }
        }
        double[] mean = new double[size];
        for (int i = 0; i < size; i++) {
            mean[i] = sums[i] / patches;
        }
        return PatchCovariance.of(moments, mean, centred, patches);
    }

    private void read(float[] pixels, int corner) {
        int next = 0;
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int y = 0; y < filterHeight; y++) {
                int row = corner + (channel * shape.height() + y) * shape.width();
                for (int x = 0; x < filterWidth; x++) {
                    patch[next++] = pixels[row + x];
                }
            }
        }
    }

    private void addPatch() {
        int size = patch.length;
        for (int i = 0; i < size; i++) {
            double value = patch[i];
            sums[i] += value;
            int row = i * size;
            for (int j = 0; j <= i; j++) {
                products[row + j] += value * patch[j];
            }
        }
        patches++;
    }
}
