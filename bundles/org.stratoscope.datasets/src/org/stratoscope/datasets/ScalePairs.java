package org.stratoscope.datasets;

import java.util.stream.IntStream;

/**
 * All unordered pairs of different pixels that a rule puts into a class, in the order of the first and then of the second
 * pixel. A pair is kept as one number, so that no image is made before it is asked for. Immutable.
 */
public final class ScalePairs {

    private static final int PIXELS_AT_MOST = 4096;

    private final int pixels;
    private final int[][] pairs;

    private ScalePairs(int pixels, int[][] pairs) {
        this.pixels = pixels;
        this.pairs = pairs;
    }

    /** The pairs of a line of so many pixels. */
    public static ScalePairs line(int length, PairRule rule) {
        return of(1, length, true, rule);
    }

    /**
     * The pairs of a square.
     *
     * @param diagonal whether pixels whose row is their column occur; they do not in the published images
     */
    public static ScalePairs square(int side, boolean diagonal, PairRule rule) {
        return of(side, side, diagonal, rule);
    }

    private static ScalePairs of(int height, int width, boolean diagonal, PairRule rule) {
        if (height < 1 || width < 1 || (long) height * width > PIXELS_AT_MOST) {
            throw new IllegalArgumentException("not the size of an image of pairs: " + height + " x " + width);
        }
        int pixels = height * width;
        int[] places = IntStream.range(0, pixels)
                .filter(pixel -> diagonal || pixel / width != pixel % width)
                .toArray();
        int[][] pairs = new int[2][];
        for (int label = 0; label < pairs.length; label++) {
            int wanted = label;
            pairs[label] = IntStream.range(0, places.length)
                    .flatMap(first -> IntStream.range(first + 1, places.length)
                            .filter(second -> label(places[first], places[second], width, rule) == wanted)
                            .map(second -> places[first] * pixels + places[second]))
                    .toArray();
        }
        return new ScalePairs(pixels, pairs);
    }

    private static int label(int pixel, int other, int width, PairRule rule) {
        return rule.label(pixel / width, pixel % width, other / width, other % width);
    }

    /** The number of pairs in a class, {@link PairRule#APART} or {@link PairRule#TOGETHER}. */
    public int count(int label) {
        return pairs[label].length;
    }

    /** The first pixel of a pair, row by row, in 0 .. pixels - 1. */
    public int first(int label, int number) {
        return pairs[label][number] / pixels;
    }

    /** The second pixel of a pair, after the first. */
    public int second(int label, int number) {
        return pairs[label][number] % pixels;
    }
}
