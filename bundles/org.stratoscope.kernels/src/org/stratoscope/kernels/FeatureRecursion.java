package org.stratoscope.kernels;

import java.util.List;

/**
 * How a kernel machine learns features.
 *
 * @param updates how often each round updates the metric; 0 for a fixed kernel
 * @param rounds how many rounds of Deep ConvRFM follow the first one
 * @param filters the convolution that ends a round
 * @param regularizations numbers added to the diagonal of the scaled kernel matrix; of several the best one on the images
 *     set aside is taken
 * @param best whether the update that is best on the images set aside is kept, or the last one
 * @param agop how the metric is made
 */
public record FeatureRecursion(
        int updates, int rounds, Round filters, List<Double> regularizations, boolean best, Agop agop) {

    public FeatureRecursion {
        regularizations = List.copyOf(regularizations);
        if (updates < 0 || rounds < 0 || regularizations.isEmpty()) {
            throw new IllegalArgumentException(
                    updates + " updates, " + rounds + " rounds, regularizations " + regularizations);
        }
    }

    /** Whether images have to be set aside. */
    boolean asksForValidation() {
        return best || regularizations.size() > 1;
    }

    /**
     * How the average gradient outer product A becomes the map R of windows.
     *
     * @param images the first so many training images whose gradients are averaged; 0 for all of them
     * @param centred whether the mean gradient of each output is subtracted
     * @param root whether R is the root of A, so that the metric R'R is A itself, or R is A
     * @param normalization how R or A is scaled
     */
    public record Agop(int images, boolean centred, boolean root, Normalization normalization) {

        /** The first 20 images and the root, as published for ConvRFM. */
        public static Agop published() {
            return new Agop(20, false, true, Normalization.FROBENIUS);
        }
    }

    /** How a metric is scaled, which matters to kernels that are not homogeneous. */
    public enum Normalization {
        /** Not at all. */
        NONE,
        /** A is divided by the greatest absolute value of its entries. */
        MAX,
        /** R is divided by its Frobenius norm. */
        FROBENIUS
    }
}
