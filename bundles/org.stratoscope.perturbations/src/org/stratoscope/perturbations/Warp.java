package org.stratoscope.perturbations;

import org.stratoscope.api.data.ImageShape;

/** Warps an image backwards along a displacement field: out[y, x] = in[y - dy, x - dx], all channels alike. Stateless. */
@FunctionalInterface
public interface Warp {

    /**
     * Warps one image.
     *
     * @param image channel slowest, then row, then column
     * @param dy vertical displacement in pixels, row by row
     * @param dx horizontal displacement in pixels, row by row
     * @param target receives the warped image in the same order; another array than the image
     */
    void apply(ImageShape shape, double[] image, double[] dy, double[] dx, double[] target);

    /** Warps one image into a new array. */
    default double[] apply(ImageShape shape, double[] image, double[] dy, double[] dx) {
        double[] warped = new double[image.length];
        apply(shape, image, dy, dx, warped);
        return warped;
    }
}
