package org.stratoscope.api.network;

import java.util.Optional;

/**
 * The filters of a convolution. The weight tensor has shape (outputs, inputs / groups, kernelHeight, kernelWidth).
 *
 * @param weight name of the weight among {@link Network#parameters()}
 * @param bias name of the bias, if there is one
 * @param padding zeros added on each of the four sides
 */
public record ConvolutionGeometry(
        String weight,
        Optional<String> bias,
        int inputs,
        int outputs,
        int kernelHeight,
        int kernelWidth,
        int stride,
        int padding,
        int dilation,
        int groups) {}
