package org.stratoscope.metrics.energy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;

/** The first training batch of CIFAR-10 with the usual normalisation, where the real data is there. */
record CifarBatch(byte[] records, int[] order) implements Dataset {

    private static final int RECORD = 3073;
    private static final float[] MEAN = {0.4914f, 0.4822f, 0.4465f};
    private static final float[] DEVIATION = {0.2471f, 0.2435f, 0.2616f};

    static CifarBatch read() throws IOException {
        Path file = Path.of(System.getProperty("stratoscope.data", ""), "cifar10", "data_batch_1.bin");
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                "the real data is absent; set stratoscope.data to its folder to run this test");
        byte[] records = Files.readAllBytes(file);
        return new CifarBatch(
                records, IntStream.range(0, records.length / RECORD).toArray());
    }

    /** The same images with the labels in another order. */
    CifarBatch relabelled(int[] labels) {
        return new CifarBatch(records, labels);
    }

    @Override
    public ImageShape shape() {
        return new ImageShape(3, 32, 32);
    }

    @Override
    public int size() {
        return order.length;
    }

    @Override
    public List<String> classes() {
        return IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    }

    @Override
    public int label(int index) {
        return records[order[index] * RECORD];
    }

    @Override
    public void image(int index, float[] target, int offset) {
        for (int i = 0; i < RECORD - 1; i++) {
            float value = (records[index * RECORD + 1 + i] & 0xff) / 255f;
            target[offset + i] = (value - MEAN[i / 1024]) / DEVIATION[i / 1024];
        }
    }
}
