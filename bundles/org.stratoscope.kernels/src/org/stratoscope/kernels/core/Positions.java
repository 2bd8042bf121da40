package org.stratoscope.kernels.core;

/**
 * The positions at which a convolutional kernel compares images, layer by layer.
 *
 * @param height of the feature maps
 * @param width of the feature maps
 * @param window length of a window of the later convolutions, which have no padding
 * @param depth number of layers, at least 1
 */
public record Positions(int height, int width, int window, int depth) {

    public Positions {
        if (height - (depth - 1) * (window - 1) < 1 || width - (depth - 1) * (window - 1) < 1 || depth < 1) {
            throw new IllegalArgumentException("maps of " + height + " x " + width + " are too small for " + depth
                    + " layers with windows of " + window);
        }
    }

    /** The rows of a layer, from 0. */
    int height(int layer) {
        return height - layer * (window - 1);
    }

    /** The columns of a layer, from 0. */
    int width(int layer) {
        return width - layer * (window - 1);
    }

    /** The positions of a layer, from 0. */
    int count(int layer) {
        return height(layer) * width(layer);
    }

    /** The positions of the feature maps. */
    int count() {
        return count(0);
    }
}
