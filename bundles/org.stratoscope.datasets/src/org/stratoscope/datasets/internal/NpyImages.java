package org.stratoscope.datasets.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.files.NumberType;
import org.stratoscope.api.run.Monitor;

/** Reads the selected images of an array, one after the other, and keeps no others. */
final class NpyImages {

    private static final long BYTES_AT_MOST = Integer.MAX_VALUE - 15;
    private static final int CANCEL_CHECK = 64;
    private static final List<NumberType> TYPES = List.of(NumberType.UINT8, NumberType.FLOAT32, NumberType.FLOAT64);

    private final NpyArray array;
    private final NumberType type;
    private final NpzParameters parameters;
    private final ImageShape shape;
    private final boolean channelsLast;
    private final Normalization normalization;

    NpyImages(NpyArray array, NpzParameters parameters) throws StratoscopeException {
        this.array = array;
        this.type = array.header().type();
        this.parameters = parameters;
        List<Long> axes = array.header().axes();
        if (axes.size() < 3 || axes.size() > 4 || !TYPES.contains(type)) {
            throw array.refused("is not one of images: it has the shape " + axes + " and numbers of type " + type.text()
                    + "; give uint8, float32 or float64 with the axes images, channels, rows, columns");
        }
        if (array.header().dataBytes() / axes.getFirst() > BYTES_AT_MOST) {
            throw array.refused(
                    "has images of more than two gibibytes; its axes must be images, channels, rows, columns");
        }
        this.channelsLast = axes.size() == 4 && parameters.channels().resolve(axes) == ChannelOrder.LAST;
        this.shape = parameters.channels().shape(axes);
        this.normalization = normalization();
    }

    private Normalization normalization() throws InvalidInputException {
        try {
            return Normalization.of(Optional.of(parameters.mean()), Optional.of(parameters.std()), shape.channels());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }

    /** Reads all images and keeps those selected, with their labels. */
    Dataset read(int[] labels, Monitor monitor) throws StratoscopeException {
        int[] order = parameters.order().selection().order(labels.length);
        int kept = type == NumberType.UINT8 ? Byte.BYTES : Float.BYTES;
        if ((long) order.length * shape.size() * kept > BYTES_AT_MOST) {
            throw new InvalidInputException(
                    "The images of " + parameters.file() + " would take more than two gibibytes; lower 'count'.");
        }
        byte[] pixels = new byte[type == NumberType.UINT8 ? order.length * shape.size() : 0];
        float[] values = new float[type == NumberType.UINT8 ? 0 : order.length * shape.size()];
        int[] place = new int[labels.length];
        Arrays.fill(place, -1);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        byte[] bytes = new byte[shape.size() * type.bytes()];
        monitor.begin("reading images", labels.length);
        for (int image = 0; image < labels.length; image++) {
            if (image % CANCEL_CHECK == 0) {
                monitor.checkCancelled();
                monitor.worked(Math.min(CANCEL_CHECK, labels.length - image));
            }
            ByteBuffer buffer = array.read(bytes);
            if (place[image] >= 0) {
                keep(buffer, image, place[image] * shape.size(), pixels, values);
            }
        }
        array.finish();
        int[] selected = IntStream.of(order).map(i -> labels[i]).toArray();
        List<String> classes = LabelDraw.names(NpzComponent.classes(labels));
        return type == NumberType.UINT8
                ? new PixelDataset(
                        shape,
                        classes,
                        pixels,
                        selected,
                        IntStream.range(0, order.length).toArray(),
                        normalization,
                        Optional.empty())
                : new FloatDataset(shape, classes, values, selected);
    }

    private void keep(ByteBuffer buffer, int image, int offset, byte[] pixels, float[] values)
            throws UnreadableFileException {
        int channels = shape.channels();
        int plane = shape.height() * shape.width();
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < plane; i++) {
                int source = channelsLast ? i * channels + channel : channel * plane + i;
                int target = offset + channel * plane + i;
                if (type == NumberType.UINT8) {
                    pixels[target] = buffer.get(source);
                } else {
                    values[target] = finite(type.real(buffer, source), image, channel);
                }
            }
        }
    }

    private float finite(float value, int image, int channel) throws UnreadableFileException {
        float normalised = (value - normalization.mean(channel)) / normalization.deviation(channel);
        if (!Float.isFinite(normalised)) {
            throw array.refused("has a number in image " + image + " that is not finite in single precision;"
                    + " replace it before saving");
        }
        return normalised;
    }
}
