package org.stratoscope.network.graph;

import org.stratoscope.api.network.WindowAxis;

/** The windows that a convolution or pooling looks at. */
public record Window(WindowAxis height, WindowAxis width) {

    /** Square windows without padding. */
    public static Window square(int kernel, int stride) {
        return rectangle(kernel, kernel).strided(stride);
    }

    /** Windows of that size with stride one and without padding. */
    public static Window rectangle(int kernelHeight, int kernelWidth) {
        return new Window(WindowAxis.of(kernelHeight), WindowAxis.of(kernelWidth));
    }

    /** The same with another stride for both axes. */
    public Window strided(int stride) {
        return new Window(height.strided(stride), width.strided(stride));
    }

    /** The same with other padding on all four sides. */
    public Window padded(int padding) {
        return new Window(height.padded(padding, padding), width.padded(padding, padding));
    }

    /** The same with another dilation for both axes. */
    public Window dilated(int dilation) {
        return new Window(height.dilated(dilation), width.dilated(dilation));
    }

    /** The same without padding. */
    Window unpadded() {
        return padded(0);
    }

    /** Whether as much is added above as below and left as right. */
    boolean symmetric() {
        return height.symmetric() && width.symmetric();
    }

    /** Whether neighbours in a window are neighbours in the image. */
    boolean dense() {
        return height.dilation() == 1 && width.dilation() == 1;
    }

    /** Whether the padding is at most half a window, which libtorch's poolings ask for. */
    boolean slightlyPadded() {
        return 2 * height.before() <= height.kernel() && 2 * width.before() <= width.kernel();
    }
}
