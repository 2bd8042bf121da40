package org.stratoscope.api.network;

import java.util.Optional;

/**
 * The filters of a convolution. The weight tensor has shape (outputs, inputs / groups, kernelHeight, kernelWidth); a
 * one-dimensional convolution has filters of height 1.
 *
 * @param weight name of the weight among {@link Network#parameters()}
 * @param bias name of the bias, if there is one
 * @param height windows from top to bottom; the padding is zeros
 * @param width windows from left to right; the padding is zeros
 * @param groups number of groups that channels and filters are cut into
 */
public record ConvolutionGeometry(
        String weight,
        Optional<String> bias,
        int inputs,
        int outputs,
        WindowAxis height,
        WindowAxis width,
        int groups) {

    /** The height of a filter in pixels. */
    public int kernelHeight() {
        return height.kernel();
    }

    /** The width of a filter in pixels. */
    public int kernelWidth() {
        return width.kernel();
    }
}
