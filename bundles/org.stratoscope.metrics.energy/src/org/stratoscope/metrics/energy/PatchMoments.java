package org.stratoscope.metrics.energy;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/**
 * Accumulates mean and second moments of all overlapping patches (stride 1, no padding) of the first images of a data
 * set, in double precision and without forming the patches.
 */
public final class PatchMoments {

    private final ImageShape shape;
    private final int filterHeight;
    private final int filterWidth;

    /** Prepares for images of a shape and filters that fit into them. */
    public PatchMoments(ImageShape shape, int filterHeight, int filterWidth) {
        if (filterHeight > shape.height() || filterWidth > shape.width()) {
            throw new IllegalArgumentException("the filter is larger than the images");
        }
        this.shape = shape;
        this.filterHeight = filterHeight;
        this.filterWidth = filterWidth;
    }

    /**
     * Computes the principal components of the patches.
     *
     * @param images the first so many images are used
     * @param centred whether the mean patch is subtracted
     */
    public PatchBasis basis(Dataset dataset, int images, boolean centred, Monitor monitor) throws CancelledException {
        PatchProducts products = new PatchProducts(shape, filterHeight, filterWidth, 0, 0);
        PixelSums sums = new PixelSums(shape);
        ImageChunks.walk(dataset, images, "patch statistics", monitor, (pixels, count) -> {
            products.add(pixels, count);
            sums.add(pixels, count);
        });
        return PatchBasis.of(
                products.mean(), sums.patch(filterHeight, filterWidth), centred, (long) images * products.positions());
    }
}
