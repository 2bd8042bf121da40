package org.stratoscope.api.network;

/**
 * How the windows of a convolution or pooling lie along one axis of an image, in pixels.
 *
 * @param kernel length of a window, at least 1
 * @param stride distance between two windows, at least 1
 * @param before pixels added in front of the first one
 * @param after pixels added behind the last one
 * @param dilation distance between neighbours in a window, at least 1
 */
public record WindowAxis(int kernel, int stride, int before, int after, int dilation) {

    public WindowAxis {
        if (kernel < 1 || stride < 1 || dilation < 1) {
            throw new IllegalArgumentException("kernel, stride and dilation of a window must be at least 1: " + kernel
                    + ", " + stride + ", " + dilation);
        }
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException("the padding of a window must be at least 0: " + before + ", " + after);
        }
    }

    /** A window of that length with stride one and without padding. */
    public static WindowAxis of(int kernel) {
        return new WindowAxis(kernel, 1, 0, 0, 1);
    }

    /**
     * A window with the padding that TensorFlow calls {@code same}: as many windows as strides fit into the axis, the odd
     * pixel of padding at the end.
     *
     * @param size length of the axis in pixels
     */
    public static WindowAxis same(long size, int kernel, int stride, int dilation) {
        WindowAxis plain = new WindowAxis(kernel, stride, 0, 0, dilation);
        long missing = Math.max(0, (Math.ceilDiv(size, stride) - 1) * stride + plain.reach() - size);
        int before = Math.toIntExact(missing / 2);
        return plain.padded(before, Math.toIntExact(missing - before));
    }

    /** The same with another stride. */
    public WindowAxis strided(int newStride) {
        return new WindowAxis(kernel, newStride, before, after, dilation);
    }

    /** The same with other padding. */
    public WindowAxis padded(int newBefore, int newAfter) {
        return new WindowAxis(kernel, stride, newBefore, newAfter, dilation);
    }

    /** The same with another dilation. */
    public WindowAxis dilated(int newDilation) {
        return new WindowAxis(kernel, stride, before, after, newDilation);
    }

    /** The pixels from the first to the last of a window, both counted. */
    public long reach() {
        return (long) dilation * (kernel - 1) + 1;
    }

    /** Whether as many pixels are added in front as behind. */
    public boolean symmetric() {
        return before == after;
    }
}
