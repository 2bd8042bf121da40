package org.stratoscope.networks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Mode;
import org.stratoscope.djl.TensorEngine;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.ParameterSpecification;
import org.stratoscope.networks.CifarResnet.Shortcut;

/** The architecture, its names and its outputs against PyTorch (releng/golden/resnet_golden.py). */
class CifarResnetTests {

    @ParameterizedTest
    @EnumSource
    void namesShapesAndOutputsAreThoseOfPyTorch(Shortcut shortcut) throws IOException, StratoscopeException {
        assertEquals(Optional.empty(), TensorEngine.failure());
        List<String> golden = lines("resnet8_" + shortcut + ".txt");
        Graph graph = new CifarResnet(8, shortcut, 4).graph(new ImageShape(3, 12, 12), 5);
        assertEquals(
                golden.subList(0, golden.size() - 1),
                graph.parameters().stream().map(CifarResnetTests::nameAndShape).toList());
        double[] logits = Arrays.stream(golden.getLast().split(" "))
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();
        try (NDManager manager = NDManager.newBaseManager()) {
            GraphNetwork network = GraphNetwork.create(
                    "test",
                    graph,
                    true,
                    specification -> formula(graph.parameters().indexOf(specification), specification),
                    manager,
                    DataType.FLOAT64);
            double[] pixels = new double[2 * 3 * 12 * 12];
            Arrays.setAll(pixels, m -> Math.cos(0.9 * m));
            NDArray images = manager.create(pixels, new Shape(2, 3, 12, 12));
            network.forward(new NDList(images), Mode.EVALUATION, (layer, outputs) -> {
                if (layer.name().equals("linear")) {
                    assertArrayEquals(logits, outputs.getFirst().toDoubleArray(), 1e-12);
                }
            });
        }
    }

    @Test
    void layersAreNamedAfterTheModulesInExecutionOrder() throws StratoscopeException {
        List<Layer> layers = new CifarResnet(20, Shortcut.A, 16)
                .graph(new ImageShape(3, 32, 32), 10)
                .layers();
        List<String> names = layers.stream().map(Layer::name).toList();
        assertEquals(List.of("conv1", "bn1", "relu1", "layer1.0.conv1"), names.subList(0, 4));
        assertEquals(
                List.of(
                        "layer2.0.conv1",
                        "layer2.0.bn1",
                        "layer2.0.relu1",
                        "layer2.0.conv2",
                        "layer2.0.bn2",
                        "layer2.0.shortcut",
                        "layer2.0.add",
                        "layer2.0.relu2"),
                names.subList(24, 32));
        assertEquals(List.of("pool", "flatten", "linear"), names.subList(names.size() - 3, names.size()));
        assertEquals(
                19,
                layers.stream()
                        .filter(layer -> layer.kind() == LayerKind.CONVOLUTION)
                        .count());
    }

    @Test
    void theParameterCountsAreThoseOfThePaper() throws StratoscopeException {
        // He et al. 2016, table 6: 0.27, 0.46, 0.66, 0.85 and 1.7 million for 20 to 110 layers (option A).
        int[] depths = {20, 32, 44, 56, 110};
        double[] millions = {0.27, 0.46, 0.66, 0.85, 1.7};
        for (int i = 0; i < depths.length; i++) {
            long count = new CifarResnet(depths[i], Shortcut.A, 16)
                    .graph(new ImageShape(3, 32, 32), 10).parameters().stream()
                            .filter(ParameterSpecification::trainable)
                            .mapToLong(ParameterSpecification::size)
                            .sum();
            assertEquals(millions[i], count / 1e6, millions[i] > 1 ? 0.05 : 0.005, "depth " + depths[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 18, 21, -4})
    void depthsThatAreNotSixNPlusTwoAreRefused(int depth) {
        assertEquals(
                "The depth of a CIFAR ResNet must be 6n + 2, such as 20, 32, 44, 56 or 110, not " + depth + ".",
                assertThrows(IllegalArgumentException.class, () -> new CifarResnet(depth, Shortcut.A, 16))
                        .getMessage());
    }

    private static DoubleBuffer formula(int number, ParameterSpecification specification) {
        double[] values = new double[specification.size()];
        double shift = specification.name().endsWith("var") ? 1 : 0;
        Arrays.setAll(values, m -> 0.3 * Math.sin(1.7 * m + number) + shift);
        return DoubleBuffer.wrap(values);
    }

    private static String nameAndShape(ParameterSpecification specification) {
        String shape = Arrays.toString(specification.shape().getShape())
                .replace(", ", "x")
                .replaceAll("[\\[\\]]", "");
        return specification.name() + " " + shape;
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream stream = CifarResnetTests.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }
}
