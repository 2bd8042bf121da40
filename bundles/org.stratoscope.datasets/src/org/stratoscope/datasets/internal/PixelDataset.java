package org.stratoscope.datasets.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private final int[] labels;
    private final int[] order;
    private final Normalization normalization;
    private final Optional<PixelResizing> resizing;

    /**
     * Creates the data set.
     *
     * @param pixels all images one after the other, channel slowest
     * @param labels one for each image
     * @param order which of these images, in which order
     * @param side height and width that images are resized to
     */
    PixelDataset(
            ImageShape shape,
            List<String> classes,
            byte[] pixels,
            int[] labels,
            int[] order,
            Normalization normalization,
            Optional<Integer> side) {
        this.shape = shape;
        this.classes = List.copyOf(classes);
        this.pixels = pixels;
        this.labels = labels;
        this.order = order;
        this.normalization = normalization;
        this.resizing = side.map(length -> new PixelResizing(shape, length));
    }

    /** Creates a data set of at most 256 classes from labels of one unsigned byte each. */
    PixelDataset(
            ImageShape shape,
            List<String> classes,
            byte[] pixels,
            byte[] labels,
            int[] order,
            Normalization normalization,
            Optional<Integer> side) {
        this(
                shape,
                classes,
                pixels,
                IntStream.range(0, labels.length)
                        .map(i -> Byte.toUnsignedInt(labels[i]))
                        .toArray(),
                order,
                normalization,
                side);
    }

    @Override
    public ImageShape shape() {
        return resizing.map(PixelResizing::shape).orElse(shape);
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
        return labels[order[index]];
    }

    @Override
    public void image(int index, float[] target, int offset) {
        int start = order[index] * shape.size();
        if (resizing.isPresent()) {
            normalize(resizing.get().resize(pixels, start), 0, resizing.get().shape(), target, offset);
        } else {
            normalize(pixels, start, shape, target, offset);
        }
    }

    private void normalize(byte[] source, int start, ImageShape of, float[] target, int offset) {
        int plane = of.height() * of.width();
        for (int channel = 0; channel < of.channels(); channel++) {
            float mean = normalization.mean(channel);
            float deviation = normalization.deviation(channel);
            for (int i = channel * plane; i < (channel + 1) * plane; i++) {
                target[offset + i] = (Byte.toUnsignedInt(source[start + i]) / WHITE - mean) / deviation;
            }
        }
    }
}
