package org.stratoscope.api.network;

import java.util.Locale;

/**
 * The part of the images that one value of a layer depends on, padding included, and how far apart the parts of
 * neighbouring values are.
 *
 * @param height from top to bottom
 * @param width from left to right
 */
public record ReceptiveField(Extent height, Extent width) {

    /**
     * A receptive field along one axis of the images.
     *
     * <p>The effective size is that of the weights pixels have when all filters and poolings on the way are homogeneous:
     * {@code A = sqrt(1 + 12 v)} for the variance v of the place of a pixel drawn with these weights. A window of F
     * positions, d apart, adds (F^2 - 1) / 12 (d j)^2 to v, where j is the stride so far. Uniform weights on n neighbouring
     * pixels have A = n, so that A = s^k after k layers with F = s, and A = sqrt(1 + k (F^2 - 1)) after k layers with stride
     * one, which is the spreading of Tomasini et al. 2022 (arXiv 2210.01506, section 4). Of several branches the widest
     * counts.
     *
     * @param size in pixels; 0 where nothing depends on the images; it may be larger than the image, because padding counts
     * @param effective size in pixels, padding counted alike; the length of the axis where a layer
     *     depends on all of it; 0 where nothing depends on the images
     * @param stride pixels between the fields of neighbouring values, less than one after images were made larger; 0
     *     where the layer has no positions along this axis
     * @param whole whether every value depends on the whole axis
     */
    public record Extent(long size, double effective, double stride, boolean whole) {

        public Extent {
            if (size < 0 || !(effective >= 0) || !(stride >= 0)) {
                throw new IllegalArgumentException(
                        "not a receptive field: " + size + " pixels, effectively " + effective + ", stride " + stride);
            }
        }

        /** The field of a value that depends on the whole axis. */
        public static Extent whole(long pixels, double stride) {
            return new Extent(pixels, pixels, stride, true);
        }
    }

    /** Height and width in pixels, such as {@code 19 x 19}; {@code whole image} or {@code none} where it is. */
    public String sizeText() {
        if (height.whole && width.whole) {
            return "whole image";
        }
        return height.size == 0 && width.size == 0 ? "none" : height.size + " x " + width.size;
    }

    /** The stride in pixels, such as {@code 4}, or {@code 4 x 2} where the axes differ; empty without positions. */
    public String strideText() {
        if (height.stride == 0 && width.stride == 0) {
            return "";
        }
        String down = number(height.stride);
        String across = number(width.stride);
        return down.equals(across) ? down : down + " x " + across;
    }

    private static String number(double stride) {
        return stride == Math.rint(stride) ? Long.toString((long) stride) : String.format(Locale.ROOT, "%.4g", stride);
    }
}
