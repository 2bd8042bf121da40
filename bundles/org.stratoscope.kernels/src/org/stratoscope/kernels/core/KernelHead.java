package org.stratoscope.kernels.core;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/** Computes a kernel and its derivatives on feature maps. Safe for one thread at a time, like the tensors it is given. */
public interface KernelHead {

    /** Arranges feature maps of shape (images, ...) for the other methods; the block belongs to the manager. */
    MapBlock arrange(NDArray features, NDManager manager);

    /**
     * Computes the kernels of all pairs of two blocks.
     *
     * @param target receives the kernel of images i and j at {@code offset + i * stride + j}
     * @param lower whether pairs with j greater than i may be left out, because x and z are the same images
     * @param monitor told of pairs
     */
    void values(MapBlock x, MapBlock z, double[] target, int offset, int stride, boolean lower, Monitor monitor)
            throws CancelledException;

    /**
     * Differentiates sums of kernels, f_o(x) = sum over i of w_io k(z_i, x), by the feature maps of some images.
     *
     * @param first of the images of x
     * @param last behind the last one
     * @param weights of shape (images of z, outputs), in the precision of the maps
     * @param manager owns the result
     * @return of shape (last - first, outputs, size of the feature maps of an image)
     */
    NDArray gradients(MapBlock x, int first, int last, MapBlock z, NDArray weights, NDManager manager);

    /** The numbers of feature maps of one image. */
    int size();
}
