package org.stratoscope.kernels.core;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Some images as a kernel sees them.
 *
 * @param maps for convolutional kernels of shape (positions, images, features), divided by the root of the number of
 *     channels; for others of shape (images, features)
 * @param norms the lengths of windows; null where a kernel has no windows
 * @param images number of images
 */
public record MapBlock(NDArray maps, Norms norms, int images) implements AutoCloseable {

    /** Arranges feature maps of shape (images, features, height, width); the block belongs to the manager. */
    static MapBlock of(NDArray features, Positions positions, int channels, NDManager manager) {
        Shape shape = features.getShape();
        int images = (int) shape.get(0);
        try (NDManager scope = manager.newSubManager()) {
            NDArray alias = features.stopGradient();
            alias.attach(scope);
            NDArray flat =
                    alias.reshape(images, shape.get(1), positions.count()).transpose(2, 0, 1);
            // Flattening moves the numbers, so that positions are slowest in memory too.
            NDArray maps = flat.mul(1 / Math.sqrt(channels)).reshape(-1);
            NDArray contiguous = maps.reshape(positions.count(), images, shape.get(1));
            NDArray wide = contiguous.toType(DataType.FLOAT64, false);
            double[] squares = wide.mul(wide).sum(new int[] {2}).toDoubleArray();
            contiguous.attach(manager);
            return new MapBlock(contiguous, Norms.of(squares, images, positions), images);
        }
    }

    @Override
    public void close() {
        maps.close();
    }
}
