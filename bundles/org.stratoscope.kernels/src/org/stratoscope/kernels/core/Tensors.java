package org.stratoscope.kernels.core;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Hands numbers to libtorch in memory that it allocates itself. Memory of the Java heap is not always aligned alike, and
 * the last bits of matrix products depend on that.
 */
public final class Tensors {

    private Tensors() {}

    /** A tensor in double precision with these numbers, owned by the manager. */
    public static NDArray of(NDManager manager, double[] numbers, Shape shape) {
        try (NDArray given = manager.create(numbers, shape)) {
            return given.duplicate();
        }
    }
}
