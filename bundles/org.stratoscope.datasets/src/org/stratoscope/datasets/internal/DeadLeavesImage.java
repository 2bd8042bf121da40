package org.stratoscope.datasets.internal;

import org.stratoscope.api.random.RandomStream;

/**
 * Draws one dead-leaves image: leaves with radii of density proportional to r^-3 fall on each other until the frame is
 * covered, which gives the power-law spectrum of natural images (Lee, Mumford and Huang, 2001). Leaves are drawn from
 * the front backwards, so that every pixel is painted once, on a grid twice as fine as the image.
 */
final class DeadLeavesImage {

    static final int CHANNELS = 3;
    private static final int SUPERSAMPLING = 2;
    private static final int LEAVES_AT_MOST = 20_000;
    private static final double GRATING_CONTRAST = 0.15;

    private final DeadLeavesParameters parameters;
    private final LeafShape shape;
    private final RandomStream random;
    private final int fine;
    private final float[][] paint;
    private final boolean[] covered;
    private int open;

    DeadLeavesImage(DeadLeavesParameters parameters, LeafShape shape, RandomStream random) {
        this.parameters = parameters;
        this.shape = shape;
        this.random = random;
        this.fine = parameters.side() * SUPERSAMPLING;
        this.paint = new float[CHANNELS][fine * fine];
        this.covered = new boolean[fine * fine];
        this.open = covered.length;
    }

    /** Draws the image as bytes, channel slowest. */
    void draw(byte[] target, int offset) {
        for (int leaf = 0; leaf < LEAVES_AT_MOST && open > 0; leaf++) {
            drawLeaf();
        }
        int side = parameters.side();
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    target[offset + (channel * side + y) * side + x] = pixel(channel, y, x);
                }
            }
        }
    }

    private byte pixel(int channel, int y, int x) {
        float sum = 0;
        for (int dy = 0; dy < SUPERSAMPLING; dy++) {
            for (int dx = 0; dx < SUPERSAMPLING; dx++) {
                sum += paint[channel][(y * SUPERSAMPLING + dy) * fine + x * SUPERSAMPLING + dx];
            }
        }
        return (byte) Math.round(Math.clamp(sum / (SUPERSAMPLING * SUPERSAMPLING), 0f, 1f) * 255);
    }

    private void drawLeaf() {
        double radius = radius();
        double margin = LeafShape.REACH * parameters.largestRadius();
        double centreX = random.nextDouble(-margin, parameters.side() + margin);
        double centreY = random.nextDouble(-margin, parameters.side() + margin);
        double angle = random.nextDouble(0, 2 * Math.PI);
        double cosine = StrictMath.cos(angle);
        double sine = StrictMath.sin(angle);
        LeafTexture texture = LeafTexture.draw(random, GRATING_CONTRAST);
        double reach = LeafShape.REACH * radius;
        int top = fine(centreY - reach);
        int bottom = fine(centreY + reach);
        int left = fine(centreX - reach);
        int right = fine(centreX + reach);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int at = y * fine + x;
                double dx = (x + 0.5) / SUPERSAMPLING - centreX;
                double dy = (y + 0.5) / SUPERSAMPLING - centreY;
                if (!covered[at] && shape.contains(dx * cosine + dy * sine, dy * cosine - dx * sine, radius)) {
                    covered[at] = true;
                    open--;
                    texture.paint(paint, at, dx, dy);
                }
            }
        }
    }

    private int fine(double coordinate) {
        return (int) Math.clamp(Math.round(coordinate * SUPERSAMPLING), 0, fine);
    }

    /** Inverts the distribution function of the density r^-3 between the two radii. */
    private double radius() {
        double small = 1 / (parameters.smallestRadius() * parameters.smallestRadius());
        double large = 1 / (parameters.largestRadius() * parameters.largestRadius());
        return 1 / Math.sqrt(small - random.nextDouble() * (small - large));
    }
}
