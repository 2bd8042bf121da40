package org.stratoscope.network.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Named tensors written by releng/golden/network_golden.py. */
final class GoldenValues {

    private record Value(Shape shape, double[] numbers) {}

    private final Map<String, Value> values = new LinkedHashMap<>();

    private GoldenValues() {}

    static GoldenValues read(String resource) throws IOException {
        GoldenValues golden = new GoldenValues();
        try (InputStream stream = GoldenValues.class.getResourceAsStream(resource)) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                String[] words = line.split(" ");
                long[] shape = Arrays.stream(words[1].split("x"))
                        .mapToLong(Long::parseLong)
                        .toArray();
                double[] numbers = Arrays.stream(words)
                        .skip(2)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                golden.values.put(words[0], new Value(new Shape(shape), numbers));
            }
        }
        return golden;
    }

    Set<String> names() {
        return values.keySet();
    }

    double[] numbers(String name) {
        return values.get(name).numbers();
    }

    NDArray tensor(NDManager manager, String name) {
        Value value = values.get(name);
        return manager.create(value.numbers(), value.shape());
    }

    FloatBuffer parameter(ParameterSpecification specification) {
        Value value = values.get("parameter:" + specification.name());
        float[] floats = new float[value.numbers().length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) value.numbers()[i];
        }
        return FloatBuffer.wrap(floats);
    }
}
