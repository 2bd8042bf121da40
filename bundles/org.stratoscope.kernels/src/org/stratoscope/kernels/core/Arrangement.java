package org.stratoscope.kernels.core;

/** Brings the feature maps of one image after another into the order (position, image, feature), for one thread. */
final class Arrangement {

    /** Rows and columns of the squares that are transposed at once. */
    private static final int SQUARE = 16;

    private final Numbers from;
    private final Numbers to;
    private final int features;
    private final int positions;
    private final int images;
    private final double[] maps;
    private final double[] arranged;
    private final float[] scratch;

    Arrangement(Numbers from, Numbers to, int features, int positions, int images) {
        this.from = from;
        this.to = to;
        this.features = features;
        this.positions = positions;
        this.images = images;
        this.maps = new double[features * positions];
        this.arranged = new double[maps.length];
        this.scratch = new float[maps.length];
    }

    /** Moves an image and writes the squared lengths of its windows, in the order (position, image). */
    void run(int image, double[] squares, double channels) {
        from.read(image * maps.length, maps.length, 1, maps, 0, scratch);
        for (int p = 0; p < positions; p += SQUARE) {
            for (int d = 0; d < features; d += SQUARE) {
                transpose(p, Math.min(p + SQUARE, positions), d, Math.min(d + SQUARE, features));
            }
        }
        for (int p = 0; p < positions; p++) {
            double sum = 0;
            for (int d = p * features; d < (p + 1) * features; d++) {
                sum += arranged[d] * arranged[d];
            }
            squares[p * images + image] = sum / channels;
            to.write((p * images + image) * features, features, arranged, p * features, scratch);
        }
    }

    private void transpose(int firstPosition, int lastPosition, int firstFeature, int lastFeature) {
        for (int p = firstPosition; p < lastPosition; p++) {
            for (int d = firstFeature; d < lastFeature; d++) {
                arranged[p * features + d] = maps[d * positions + p];
            }
        }
    }
}
