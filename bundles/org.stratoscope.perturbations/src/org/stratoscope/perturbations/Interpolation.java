package org.stratoscope.perturbations;

import org.stratoscope.api.data.ImageShape;

/** How a warped image is read between pixels; the border is repeated. */
public enum Interpolation implements Warp {
    /** From the four pixels around, in proportion. */
    LINEAR(new BilinearWarp(Border.REPEAT)),
    /** From all pixels, with Gaussian weights of 0.4715 pixels. */
    GAUSSIAN(new GaussianWarp()),
    /** From the nearest pixel. */
    NEAREST(new NearestWarp());

    private final Warp warp;

    Interpolation(Warp warp) {
        this.warp = warp;
    }

    @Override
    public void apply(ImageShape shape, double[] image, double[] dy, double[] dx, double[] target) {
        warp.apply(shape, image, dy, dx, target);
    }

    /** Whether an image changes even when nothing is displaced. */
    public boolean smooths() {
        return this == GAUSSIAN;
    }
}
