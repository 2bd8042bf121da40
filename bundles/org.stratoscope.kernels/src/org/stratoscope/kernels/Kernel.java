package org.stratoscope.kernels;

/** The kernel of a machine and how its windows are cut from the images. */
public sealed interface Kernel permits ConvolutionalKernel, LaplaceKernel {

    /** What users call it, such as {@code CNTK of depth 3}. */
    String title();
}
