package org.stratoscope.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/** The lossless CIFAR-10 test images of the data folder, normalised as published networks expect. */
public final class CifarImages implements Dataset {

    private static final int PLANE = 32 * 32;
    private static final int RECORD = 1 + 3 * PLANE;

    private final byte[] records;
    private final double[] mean;
    private final double[] deviation;

    /** Reads a file in the binary format, whose images are (value / 255 - mean) / deviation by channel. */
    public CifarImages(Path file, double[] mean, double[] deviation) throws IOException {
        this.records = Files.readAllBytes(file);
        this.mean = mean;
        this.deviation = deviation;
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
            target[offset + i] = (float) ((value - mean[i / PLANE]) / deviation[i / PLANE]);
        }
    }
}
