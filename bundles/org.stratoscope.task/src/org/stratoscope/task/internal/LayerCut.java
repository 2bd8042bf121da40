package org.stratoscope.task.internal;

import org.stratoscope.task.inspection.LayerArrays;
import org.stratoscope.task.inspection.PlainArray;

/** Keeps so much of a layer's numbers that they can be looked at. */
final class LayerCut {

    private LayerCut() {}

    /**
     * The first channels of an activation; large images are thinned out to every so manyth row and column.
     *
     * @param shape of one image: the last two axes are rows and columns where there are three or more, the last one
     *     columns where there are two; flat features are channels of one pixel
     * @return of shape (channels, height, width)
     */
    static PlainArray activation(long[] shape, float[] values) {
        int axes = shape.length;
        int height = axes > 2 ? Math.toIntExact(shape[axes - 2]) : 1;
        int width = axes > 1 ? Math.toIntExact(shape[axes - 1]) : 1;
        int channels = values.length / (height * width);
        return cut(values, new int[] {1, channels, height, width}, new int[] {
            1,
            Math.min(channels, axes > 1 ? LayerArrays.CHANNELS_AT_MOST : LayerArrays.VALUES_AT_MOST),
            kept(height),
            kept(width)
        });
    }

    /**
     * The first filters with so many of their channels as leave the whole small enough; a matrix is one filter.
     *
     * @param shape (filters, channels, height, width) or (outputs, features)
     * @return of shape (filters, channels, height, width)
     */
    static PlainArray filters(long[] shape, float[] values) {
        boolean matrix = shape.length == 2;
        int[] from = matrix
                ? new int[] {1, 1, (int) shape[0], (int) shape[1]}
                : new int[] {(int) shape[0], (int) shape[1], (int) shape[2], (int) shape[3]};
        int filters = Math.min(from[0], LayerArrays.CHANNELS_AT_MOST);
        int height = matrix ? Math.min(from[2], LayerArrays.CHANNELS_AT_MOST) : kept(from[2]);
        int width = matrix ? Math.min(from[3], LayerArrays.CHANNELS_AT_MOST) : kept(from[3]);
        int channels = Math.clamp(LayerArrays.VALUES_AT_MOST / ((long) filters * height * width), 1, from[1]);
        PlainArray cut = matrix
                ? corner(values, from[3], height, width)
                : cut(values, from, new int[] {filters, channels, height, width});
        return new PlainArray(new long[] {filters, channels, height, width}, cut.values());
    }

    /** The number of rows or columns that are left of so many. */
    private static int kept(int length) {
        return Math.ceilDiv(length, step(length));
    }

    private static int step(int length) {
        return Math.ceilDiv(length, LayerArrays.PIXELS_AT_MOST);
    }

    private static PlainArray corner(float[] values, int columns, int height, int width) {
        float[] corner = new float[height * width];
        for (int row = 0; row < height; row++) {
            System.arraycopy(values, row * columns, corner, row * width, width);
        }
        return new PlainArray(new long[] {1, height, width}, corner);
    }

    private static PlainArray cut(float[] values, int[] from, int[] to) {
        int down = step(from[2]);
        int across = step(from[3]);
        float[] kept = new float[to[0] * to[1] * to[2] * to[3]];
        int next = 0;
        for (int filter = 0; filter < to[0]; filter++) {
            for (int channel = 0; channel < to[1]; channel++) {
                int plane = (filter * from[1] + channel) * from[2];
                for (int row = 0; row < to[2]; row++) {
                    for (int column = 0; column < to[3]; column++) {
                        kept[next++] = values[(plane + row * down) * from[3] + column * across];
                    }
                }
            }
        }
        return new PlainArray(new long[] {(long) to[0] * to[1], to[2], to[3]}, kept);
    }
}
