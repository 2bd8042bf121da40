package org.stratoscope.datasets.internal;

import java.util.List;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/**
 * Images kept as bytes and normalised when they are read: (byte / 255 - mean) / deviation, in single precision as
 * common image pipelines do it.
 */
final class PixelDataset implements Dataset {

    private static final float WHITE = 255f;

    private final ImageShape shape;
    private final List<String> classes;
    private final byte[] pixels;
    private final byte[] labels;
    private final int[] order;
    private final Normalization normalization;

    /**
     * Creates the data set.
     *
     * @param pixels all images one after the other, channel slowest
     * @param labels one byte an image
     * @param order which of these images, in which order
     */
    PixelDataset(
            ImageShape shape,
            List<String> classes,
            byte[] pixels,
            byte[] labels,
            int[] order,
            Normalization normalization) {
        this.shape = shape;
        this.classes = List.copyOf(classes);
        this.pixels = pixels;
        this.labels = labels;
        this.order = order;
        this.normalization = normalization;
    }

    @Override
    public ImageShape shape() {
        return shape;
    }

    @Override
    public int size() {
        return order.length;
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public int label(int index) {
        return Byte.toUnsignedInt(labels[order[index]]);
    }

    @Override
    public void image(int index, float[] target, int offset) {
        int plane = shape.height() * shape.width();
        int from = order[index] * shape.size();
        for (int channel = 0; channel < shape.channels(); channel++) {
            float mean = normalization.mean(channel);
            float deviation = normalization.deviation(channel);
            for (int i = channel * plane; i < (channel + 1) * plane; i++) {
                target[offset + i] = (Byte.toUnsignedInt(pixels[from + i]) / WHITE - mean) / deviation;
            }
        }
    }
}
