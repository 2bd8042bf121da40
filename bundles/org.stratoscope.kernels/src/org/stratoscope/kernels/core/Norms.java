package org.stratoscope.kernels.core;

/**
 * The lengths of the windows of images, layer by layer: what a kernel needs of each image alone. A window of zeros, such
 * as one of a black background, has length 0 and the inverse 0, so that its angle to others counts as a right one and it
 * adds nothing.
 *
 * @param root lengths, by layer, then position and image
 * @param inverse their inverses
 * @param images number of images
 */
record Norms(double[][] root, double[][] inverse, int images) {

    /**
     * Takes the lengths.
     *
     * @param squares squared lengths in the first layer, by position and image; overwritten
     */
    static Norms of(double[] squares, int images, Positions positions) {
        double[][] root = new double[positions.depth()][];
        double[][] inverse = new double[positions.depth()][];
        double[] scratch = new double[squares.length];
        for (int layer = 0; layer < positions.depth(); layer++) {
            if (layer > 0) {
                WindowSums.shrink(
                        squares,
                        scratch,
                        positions.height(layer - 1),
                        positions.width(layer - 1),
                        positions.window(),
                        images);
            }
            int size = positions.count(layer) * images;
            root[layer] = new double[size];
            inverse[layer] = new double[size];
            for (int i = 0; i < size; i++) {
                double length = Math.sqrt(squares[i]);
                root[layer][i] = length;
                inverse[layer][i] = length > 0 ? 1 / length : 0;
            }
        }
        return new Norms(root, inverse, images);
    }
}
