package org.stratoscope.kernels;

import ai.djl.ndarray.NDArray;

/**
 * What a machine is fitted to or judged on.
 *
 * @param images of shape (images, channels, height, width), in the precision of the machine
 * @param targets of shape (images, outputs), in double precision
 */
public record Examples(NDArray images, NDArray targets) {}
