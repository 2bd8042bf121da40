package org.stratoscope.kernels.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.stratoscope.api.parameters.Parameter;
import org.stratoscope.kernels.ConvolutionalKernel;

/** The parameters of {@link ConvolutionalKernelNetwork}. */
record ConvolutionalKernelParameters(
        @Parameter(
                title = "Kernel",
                description =
                        "The neural tangent kernel (cntk) of the infinitely wide network, or the covariance kernel"
                                + " (nngp) of its outputs before any training.",
                defaultValue = "cntk")
        ConvolutionalKernel.Family kernel,

        @Parameter(
                title = "Depth",
                description = "Number of convolutions with a ReLU behind each.",
                defaultValue = "3",
                minimum = 1,
                maximum = 64)
        int depth,

        @Parameter(
                title = "Kernel size",
                description = "Length of the square windows of every convolution.",
                unit = "pixels",
                defaultValue = "3",
                minimum = 1,
                maximum = 64)
        int kernelSize,

        @Parameter(
                title = "Padding",
                description =
                        "Whether the first convolution sees windows that lie in the image (valid), or one around every"
                                + " pixel, with zeros outside (same). The others have no padding.",
                defaultValue = "valid")
        Padding padding,

        @Parameter(
                title = "Weights",
                description = "A .safetensors file of a fitted machine that was kept; without one the machine is not"
                        + " fitted.")
        Optional<Path> weights) {

    /** Which windows the first convolution sees. */
    enum Padding {
        VALID,
        SAME
    }

    ConvolutionalKernel value() {
        return new ConvolutionalKernel(kernel, depth, kernelSize, padding == Padding.SAME ? kernelSize / 2 : 0);
    }
}
