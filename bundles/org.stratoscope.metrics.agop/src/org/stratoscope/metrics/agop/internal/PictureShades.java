package org.stratoscope.metrics.agop.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects pictures for views of tiles, each on a scale of its own: in colours from -1 to 1 where there are three channels,
 * otherwise summed over channels and from 0 to 1.
 */
final class PictureShades {

    private static final int COLOURS = 3;

    private final int channels;
    private final int height;
    private final int width;
    private final List<double[]> pictures = new ArrayList<>();

    PictureShades(int channels, int height, int width) {
        this.channels = channels;
        this.height = height;
        this.width = width;
    }

    /** Adds a picture of rows * columns * channels values, channels fastest. */
    void add(double[] picture) {
        int planes = planes();
        int plane = height * width;
        double[] shades = new double[planes * plane];
        for (int i = 0; i < picture.length; i++) {
            int channel = planes == 1 ? 0 : i % channels;
            shades[channel * plane + i / channels] += picture[i];
        }
        stretch(shades, planes == COLOURS ? -1 : 0);
        pictures.add(shades);
    }

    /** The pictures, of shape (pictures, 1 or 3, rows, columns). */
    NDArray array(NDManager manager) {
        int size = planes() * height * width;
        double[] all = new double[pictures.size() * size];
        for (int i = 0; i < pictures.size(); i++) {
            System.arraycopy(pictures.get(i), 0, all, i * size, size);
        }
        return manager.create(all, new Shape(pictures.size(), planes(), height, width));
    }

    boolean isEmpty() {
        return pictures.isEmpty();
    }

    private int planes() {
        return channels == COLOURS ? COLOURS : 1;
    }

    private static void stretch(double[] values, double lowest) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        for (int i = 0; i < values.length; i++) {
            double share = greatest == least ? 0 : (values[i] - least) / (greatest - least);
            values[i] = lowest + share * (1 - lowest);
        }
    }
}
