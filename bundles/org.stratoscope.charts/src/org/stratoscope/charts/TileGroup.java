package org.stratoscope.charts;

import java.util.Arrays;
import java.util.Objects;
import org.stratoscope.task.inspection.PlainArray;

/** The images of one stored array. */
public final class TileGroup {

    /** Most tiles of a group that are drawn. */
    public static final int TILES_AT_MOST = 256;

    private static final int SIDE_AT_MOST = 1024;
    private static final int VALUES_AT_MOST = 1 << 18;

    private final String caption;
    private final int total;
    private final int tiles;
    private final int channels;
    private final int height;
    private final int width;
    private final float[] values;

    private TileGroup(String caption, PlainArray array) {
        int axes = array.shape().length;
        this.caption = caption;
        total = array.length(0);
        channels = axes == 4 ? array.length(1) : 1;
        height = array.length(axes - 2);
        width = array.length(axes - 1);
        tiles = Math.min(Math.min(total, TILES_AT_MOST), VALUES_AT_MOST / (channels * height * width));
        values = Arrays.copyOf(array.values(), tiles * channels * height * width);
    }

    /**
     * Takes the first tiles of an array.
     *
     * @param array of a shape that {@link #isImages} accepts
     */
    public static TileGroup of(String caption, PlainArray array) {
        if (!isImages(array.shape())) {
            throw new IllegalArgumentException("no images of shape " + Arrays.toString(array.shape()));
        }
        return new TileGroup(caption, array);
    }

    /** Whether a shape is (n, height, width) or (n, channels, height, width) and its images small enough to be tiles. */
    public static boolean isImages(long[] shape) {
        if (shape.length != 3 && shape.length != 4) {
            return false;
        }
        long[] image = Arrays.copyOfRange(shape, 1, shape.length);
        boolean sides = shape[0] >= 1
                && shape[0] <= Integer.MAX_VALUE
                && Arrays.stream(image).allMatch(side -> side >= 1 && side <= SIDE_AT_MOST);
        boolean narrow = shape.length == 3 || shape[1] == 3 || shape[1] * shape[3] <= SIDE_AT_MOST;
        return sides && narrow && Arrays.stream(image).reduce(1, (one, other) -> one * other) <= VALUES_AT_MOST;
    }

    /** Which array it is. */
    public String caption() {
        return caption;
    }

    /** Which array it is, and how many of its images are left out. */
    public String captionInFull() {
        return tiles == total
                ? caption
                : caption + " (the first " + tiles + " of " + total + ", " + (total - tiles) + " left out)";
    }

    /** The number of images in the array. */
    public int total() {
        return total;
    }

    /** The number of images that are drawn. */
    public int tiles() {
        return tiles;
    }

    /** The number of channels of an image. */
    public int channels() {
        return channels;
    }

    /** The height of an image. */
    public int height() {
        return height;
    }

    /** The width of an image. */
    public int width() {
        return width;
    }

    /** Whether the three channels of an image are drawn as one in red, green and blue. */
    public boolean isColour() {
        return channels == 3;
    }

    /** The number of planes that lie side by side in a tile. */
    public int planes() {
        return isColour() ? 1 : channels;
    }

    /** One number. */
    public float value(int tile, int channel, int row, int column) {
        return values[((tile * channels + channel) * height + row) * width + column];
    }

    /** The greatest magnitude; not finite numbers do not count. */
    double greatest() {
        double greatest = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                greatest = Math.max(greatest, Math.abs(value));
            }
        }
        return greatest;
    }

    /** How many numbers are drawn. */
    int size() {
        return values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TileGroup group
                && caption.equals(group.caption)
                && total == group.total
                && channels == group.channels
                && height == group.height
                && width == group.width
                && Arrays.equals(values, group.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(caption, total, channels, height, width, Arrays.hashCode(values));
    }
}
