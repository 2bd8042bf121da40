package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import org.stratoscope.api.network.ConvolutionGeometry;
import org.stratoscope.network.torch.TorchSnippets;

/**
 * Images as a feature matrix M sees them: at every pixel the window around it, images continued periodically, is multiplied
 * by the root of M, and each channel shows the norm of its part of the result (the transform that the code released for
 * Beaglehole et al. 2023 draws). Stride and padding of the convolution do not matter.
 *
 * @param height of a window
 * @param width of a window
 */
public record FeaturePictures(int height, int width) {

    /** Pictures with the windows of a convolution without dilation. */
    public static FeaturePictures of(ConvolutionGeometry convolution) {
        return new FeaturePictures(convolution.kernelHeight(), convolution.kernelWidth());
    }

    /**
     * The windows around all pixels.
     *
     * @param images shape (images, channels, rows, columns)
     * @return shape (images, rows * columns, channels * height * width), owned by the manager
     */
    public NDArray windows(NDManager manager, NDArray images) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray rows = continued(scope, images, 2, height);
            NDArray whole = continued(scope, rows, 3, width);
            NDArray unfolded = TorchSnippets.unfold(scope, whole, height, width, 1, 0, 1);
            NDArray windows = unfolded.transpose(0, 2, 1);
            windows.attach(manager);
            return windows;
        }
    }

    /** The images with the pixels from the other end before and after an axis, so that there is a window around each. */
    private static NDArray continued(NDManager scope, NDArray images, int axis, int length) {
        long size = images.getShape().get(axis);
        int before = (length - 1) / 2;
        int after = length - 1 - before;
        NDArray joined = images;
        if (before > 0) {
            NDArray end = slice(scope, images, axis, size - before, size);
            joined = end.concat(joined, axis);
            joined.attach(scope);
        }
        if (after > 0) {
            NDArray start = slice(scope, images, axis, 0, after);
            joined = joined.concat(start, axis);
            joined.attach(scope);
        }
        return joined;
    }

    private static NDArray slice(NDManager scope, NDArray images, int axis, long from, long to) {
        NDArray part = images.get(new NDIndex(":,".repeat(axis) + from + ":" + to));
        part.attach(scope);
        return part;
    }

    /**
     * The pictures.
     *
     * @param windows from {@link #windows}
     * @param channels of the images the windows are from
     * @return shape (images, rows * columns, channels), owned by the manager
     */
    public NDArray transformed(NDManager manager, FeatureMatrix matrix, NDArray windows, int channels) {
        try (NDManager scope = manager.newSubManager()) {
            return norms(manager, matrix.power(scope, 0.5, windows), channels);
        }
    }

    /** The norm of each channel's part of windows; see {@link #transformed}. */
    public NDArray norms(NDManager manager, NDArray windows, int channels) {
        Shape shape = windows.getShape();
        try (NDManager scope = manager.newSubManager()) {
            NDArray parts = windows.reshape(shape.get(0), shape.get(1), channels, (long) height * width);
            parts.attach(scope);
            NDArray squares = parts.square();
            squares.attach(scope);
            NDArray sums = squares.sum(new int[] {3});
            sums.attach(scope);
            NDArray norms = sums.sqrt();
            norms.attach(manager);
            return norms;
        }
    }
}
