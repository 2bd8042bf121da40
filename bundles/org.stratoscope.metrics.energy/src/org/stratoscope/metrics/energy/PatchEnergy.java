package org.stratoscope.metrics.energy;

import org.stratoscope.api.data.ImageShape;

/** The energy of an image's patches along one component: the sum over all positions of (p' u)^2. */
public final class PatchEnergy {

    private final ImageShape shape;
    private final int filterHeight;
    private final int filterWidth;
    private final double[] component;

    /**
     * Prepares for images of a shape.
     *
     * @param component one flattened filter
     */
    public PatchEnergy(ImageShape shape, int filterHeight, int filterWidth, double[] component) {
        this.shape = shape;
        this.filterHeight = filterHeight;
        this.filterWidth = filterWidth;
        this.component = component.clone();
    }

    /** The energy of one image. */
    public double of(float[] pixels) {
        double energy = 0;
        for (int top = 0; top + filterHeight <= shape.height(); top++) {
            for (int left = 0; left + filterWidth <= shape.width(); left++) {
                double projection = projection(pixels, top * shape.width() + left);
                energy += projection * projection;
            }
        }
        return energy;
    }

    private double projection(float[] pixels, int corner) {
        double sum = 0;
        int next = 0;
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int y = 0; y < filterHeight; y++) {
                int row = corner + (channel * shape.height() + y) * shape.width();
                for (int x = 0; x < filterWidth; x++) {
                    sum += component[next++] * pixels[row + x];
                }
            }
        }
        return sum;
    }
}
