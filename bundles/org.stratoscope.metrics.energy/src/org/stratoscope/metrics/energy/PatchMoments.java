package org.stratoscope.metrics.energy;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.run.Monitor;

/**
 * Accumulates mean and second moments of the patches (no padding) of the first images of a data set, in double precision,
 * in memory that does not depend on the number of images. With a stride of one, all overlapping patches, patches are not
 * even formed.
 */
public final class PatchMoments {

    private final ImageShape shape;
    private final int filterHeight;
    private final int filterWidth;
    private final int stride;

    /** Prepares for images of a shape and all overlapping patches of the size of filters that fit into them. */
    public PatchMoments(ImageShape shape, int filterHeight, int filterWidth) {
        this(shape, filterHeight, filterWidth, 1);
    }

    /**
     * Prepares for patches that lie apart.
     *
     * @param stride distance between neighbouring patches in pixels, at least 1
     */
    public PatchMoments(ImageShape shape, int filterHeight, int filterWidth, int stride) {
        if (filterHeight > shape.height() || filterWidth > shape.width()) {
            throw new IllegalArgumentException("the filter is larger than the images");
        }
        if (stride < 1) {
            throw new IllegalArgumentException("patches cannot lie " + stride + " pixels apart");
        }
        this.shape = shape;
        this.filterHeight = filterHeight;
        this.filterWidth = filterWidth;
        this.stride = stride;
    }

    /**
     * Computes the principal components of the patches.
     *
     * @param images the first so many images are used
     * @param centred whether the mean patch is subtracted
     */
    public PatchBasis basis(Dataset dataset, int images, boolean centred, Monitor monitor) throws CancelledException {
        return covariance(dataset, images, centred, monitor).principal();
    }

    /**
     * Computes the covariance of the patches.
     *
     * @param images the first so many images are used
     * @param centred whether the mean patch is subtracted
     */
    public PatchCovariance covariance(Dataset dataset, int images, boolean centred, Monitor monitor)
            throws CancelledException {
        if (stride > 1) {
            StridedPatches patches = new StridedPatches(shape, filterHeight, filterWidth, stride);
            ImageChunks.walk(dataset, images, "patch statistics", monitor, patches::add);
            return patches.covariance(centred);
        }
        PatchProducts products = new PatchProducts(shape, filterHeight, filterWidth, 0, 0);
        PixelSums sums = new PixelSums(shape);
        ImageChunks.walk(dataset, images, "patch statistics", monitor, (pixels, count) -> {
            products.add(pixels, count);
            sums.add(pixels, count);
        });
        return PatchCovariance.of(
                products.mean(), sums.patch(filterHeight, filterWidth), centred, (long) images * products.positions());
    }
}
