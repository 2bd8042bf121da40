package org.stratoscope.kernels.core;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Some images as a kernel sees them.
 *
 * @param maps for convolutional kernels of shape (positions, images, features); for others of shape (images, features)
 * @param norms the lengths of windows; null where a kernel has no windows
 * @param images number of images
 */
public record MapBlock(NDArray maps, Norms norms, int images) implements AutoCloseable {

    /**
     * Arranges feature maps of shape (images, features, height, width); the block belongs to the manager.
     *
     * @param channels by which squared lengths are divided
     */
    static MapBlock of(NDArray maps, Positions positions, int channels, NDManager manager) {
        Shape shape = maps.getShape();
        int images = (int) shape.get(0);
        int features = (int) shape.get(1);
        DataType precision = maps.getDataType();
        NDArray arranged = manager.create(new Shape(positions.count(), images, features), precision);
        Numbers from = new Numbers(maps);
        Numbers to = new Numbers(arranged);
        double[] squares = new double[positions.count() * images];
        Workers.run(images, () -> {
            Arrangement arrangement = new Arrangement(from, to, features, positions.count(), images);
            return image -> arrangement.run(image, squares, channels);
        });
        return new MapBlock(arranged, Norms.of(squares, images, positions), images);
    }

    @Override
    public void close() {
        maps.close();
    }
}
