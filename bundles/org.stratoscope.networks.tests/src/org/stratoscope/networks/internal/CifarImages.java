package org.stratoscope.networks.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/** The lossless CIFAR-10 test images of the data folder, normalised as the published ResNets expect. */
final class CifarImages implements Dataset {

    private static final int PLANE = 32 * 32;
    private static final int RECORD = 1 + 3 * PLANE;
    private static final double[] MEAN = {0.485, 0.456, 0.406};
    private static final double[] DEVIATION = {0.229, 0.224, 0.225};

    private final byte[] records;

    CifarImages(Path file) throws IOException {
        records = Files.readAllBytes(file);
    }

    @Override
    public ImageShape shape() {
        return new ImageShape(3, 32, 32);
    }

    @Override
    public int size() {
        return records.length / RECORD;
    }

    @Override
    public List<String> classes() {
        return IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    }

    @Override
    public int label(int index) {
        return records[index * RECORD];
    }

    @Override
    public void image(int index, float[] target, int offset) {
        for (int i = 0; i < 3 * PLANE; i++) {
            double value = (records[index * RECORD + 1 + i] & 0xff) / 255.0;
            target[offset + i] = (float) ((value - MEAN[i / PLANE]) / DEVIATION[i / PLANE]);
        }
    }
}
