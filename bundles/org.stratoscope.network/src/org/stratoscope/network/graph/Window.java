package org.stratoscope.network.graph;

/**
 * The windows of a pooling.
 *
 * @param paddingHeight rows added above and below, at most half the kernel
 * @param paddingWidth columns added left and right, at most half the kernel
 * @param ceiling whether a last window that is not complete counts
 */
public record Window(
        int kernelHeight,
        int kernelWidth,
        int strideHeight,
        int strideWidth,
        int paddingHeight,
        int paddingWidth,
        boolean ceiling) {

    public Window {
        if (kernelHeight < 1 || kernelWidth < 1 || strideHeight < 1 || strideWidth < 1) {
            throw new IllegalArgumentException("kernel and stride of a pooling must be at least 1");
        }
        if (paddingHeight < 0
                || paddingWidth < 0
                || 2 * paddingHeight > kernelHeight
                || 2 * paddingWidth > kernelWidth) {
            throw new IllegalArgumentException("padding of a pooling must be at most half its kernel");
        }
    }

    /** Square windows without padding. */
    public static Window square(int kernel, int stride) {
        return new Window(kernel, kernel, stride, stride, 0, 0, false);
    }
}
