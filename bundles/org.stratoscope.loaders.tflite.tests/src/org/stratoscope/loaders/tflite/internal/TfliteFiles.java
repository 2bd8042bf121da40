package org.stratoscope.loaders.tflite.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The small network of the Keras tests as TensorFlow Lite writes it: a convolution with padding same, stride two and a
 * fused rectifier, a reshaping and a fully connected operation, for images of 5 x 4 pixels and 2 channels.
 */
final class TfliteFiles {

    private TfliteFiles() {}

    static Path write(Path file, int firstOperation) throws IOException {
        float[] filters = new float[3 * 3 * 3 * 2];
        for (int k = 0; k < 3; k++) {
            for (int place = 0; place < 18; place++) {
                // The formula counts (row, column, channel, filter); the file has (filter, row, column, channel).
                filters[k * 18 + place] = ((place * 3 + k) * 7 % 11 - 5) / 4f;
            }
        }
        float[] dense = new float[2 * 18];
        for (int i = 0; i < 18; i++) {
            dense[i] = (i * 5 % 7 - 3) / 2f;
            dense[18 + i] = (i * 3 % 5 - 2) / 2f;
        }
        List<Map<Integer, Object>> buffers = new ArrayList<>(List.of(Map.of()));
        for (float[] values : List.of(filters, new float[] {0.5f, -0.25f, 0}, dense, new float[] {1, 2})) {
            buffers.add(Map.of(0, bytes(values)));
        }
        List<Map<Integer, Object>> tensors = List.of(
                tensor("in", 0, 1, 5, 4, 2),
                tensor("conv/kernel", 1, 3, 3, 3, 2),
                tensor("conv/bias", 2, 3),
                tensor("conv;fused", 0, 1, 3, 2, 3),
                tensor("flat", 0, 1, 18),
                tensor("out/kernel", 3, 2, 18),
                tensor("out/bias", 4, 2),
                tensor("out", 0, 1, 2));
        List<Map<Integer, Object>> operators = List.of(
                Map.of(0, 0, 1, new int[] {0, 1, 2}, 2, new int[] {3}, 4, Map.of(1, 2, 2, 2, 3, (byte) 1)),
                Map.of(0, 1, 1, new int[] {3}, 2, new int[] {4}),
                Map.of(0, 2, 1, new int[] {4, 5, 6}, 2, new int[] {7}, 4, Map.of()));
        Map<Integer, Object> graph = Map.of(0, tensors, 1, new int[] {0}, 2, new int[] {7}, 3, operators);
        List<Map<Integer, Object>> codes = List.of(Map.of(3, firstOperation), Map.of(3, 22), Map.of(3, 9));
        Map<Integer, Object> model = Map.of(0, 3, 1, codes, 2, List.of(graph), 4, buffers);
        return Files.write(file, FlatWriter.write("TFL3", model));
    }

    private static Map<Integer, Object> tensor(String name, int buffer, int... shape) {
        return Map.of(0, shape, 1, (byte) 0, 2, buffer, 3, name);
    }

    private static byte[] bytes(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
