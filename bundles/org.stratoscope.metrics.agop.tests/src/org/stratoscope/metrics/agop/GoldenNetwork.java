package org.stratoscope.metrics.agop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.DoubleBuffer;
import java.util.Map;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;

/** A small network and images given by closed formulas, for which reference values were computed independently. */
final class GoldenNetwork {

    static final int IMAGES = 4;
    private static final int CHANNELS = 2;
    private static final int SIDE = 8;

    /** Scale and phase of each parameter: value m is s sin(1.1 m + (m^2 mod 140) / 20 + phase). */
    private record Wave(double scale, double phase) {}

    private static final Map<String, Wave> WAVES = Map.of(
            "conv1.weight", new Wave(0.4, 0),
            "conv1.bias", new Wave(0.1, 0.5),
            "conv2.weight", new Wave(0.3, 1),
            "conv2.bias", new Wave(0.1, 0.7),
            "linear.weight", new Wave(0.2, 2),
            "linear.bias", new Wave(0.1, 0.9));

    private GoldenNetwork() {}

    static GraphNetwork create(NDManager manager) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(new ImageShape(CHANNELS, SIDE, SIDE));
        int first = builder.add(
                "conv1", Operation.Convolution.square(3, 3).padded(1).biased(true), Graph.INPUT);
        int second = builder.add(
                "conv2",
                Operation.Convolution.square(4, 3).strided(2).padded(1).biased(true),
                builder.rectifier("relu1", first));
        builder.linear("linear", builder.flatten("flatten", builder.rectifier("relu2", second)), 3);
        return GraphNetwork.create(
                "golden",
                builder.build(),
                true,
                specification -> values(WAVES.get(specification.name()), (int) specification.size()),
                manager,
                DataType.FLOAT64);
    }

    static NDArray images(NDManager manager) {
        double[] values = new double[IMAGES * CHANNELS * SIDE * SIDE];
        int at = 0;
        for (int a = 0; a < IMAGES; a++) {
            for (int b = 0; b < CHANNELS; b++) {
                for (int i = 0; i < SIDE; i++) {
                    for (int j = 0; j < SIDE; j++) {
                        values[at++] = Math.sin(0.7 * a + 1.3 * b + 0.5 * i + 0.9 * j + 0.1 * i * j);
                    }
                }
            }
        }
        return manager.create(values, new Shape(IMAGES, CHANNELS, SIDE, SIDE));
    }

    private static DoubleBuffer values(Wave wave, int size) {
        double[] values = new double[size];
        for (int m = 0; m < size; m++) {
            values[m] = wave.scale() * Math.sin(1.1 * m + (m * m % 140) / 20.0 + wave.phase());
        }
        return DoubleBuffer.wrap(values);
    }
}
