package org.stratoscope.network.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Tape;
import org.stratoscope.djl.TensorEngine;

/**
 * Every operation, in forward direction and differentiated, against PyTorch 1.13 in float64. The expected numbers are
 * written by releng/golden/network_golden.py, where the same two networks stand in Python.
 */
class GoldenNetworkTests {

    /** Both sides compute in float64; the files keep 15 digits and sums run in another order. */
    private static final double TOLERANCE = 1e-11;

    private NDManager manager;

    @BeforeEach
    void startEngine() {
        assertEquals(Optional.empty(), TensorEngine.failure());
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void freeEverything() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({"plain,EVALUATION", "plain,BATCH_STATISTICS", "residual,EVALUATION", "residual,BATCH_STATISTICS"})
    void everyLayerOfBothBatchesIsWhatPyTorchComputes(String name, Mode mode) throws IOException, StratoscopeException {
        GoldenValues golden = GoldenValues.read(name + ".txt");
        GraphNetwork network = network(name, golden);
        NDArray images = golden.tensor(manager, "images");
        List<String> seen = new ArrayList<>();
        network.forward(new NDList(images, images), mode, (layer, outputs) -> {
            seen.add(layer.name());
            assertEquals(2, outputs.size());
            for (NDArray output : outputs) {
                String key = prefix(mode) + ":activation:" + layer.name();
                assertClose(golden.numbers(key), output, key);
            }
        });
        assertEquals(network.graph().nodes().stream().map(Node::name).toList(), seen);
        assertParametersUnchanged(network, golden);
    }

    @ParameterizedTest
    @CsvSource({"plain,EVALUATION", "plain,BATCH_STATISTICS", "residual,EVALUATION", "residual,BATCH_STATISTICS"})
    void cotangentsArePulledBackToEveryLayerAsPyTorchDoes(String name, Mode mode)
            throws IOException, StratoscopeException {
        GoldenValues golden = GoldenValues.read(name + ".txt");
        GraphNetwork network = network(name, golden);
        List<Integer> taps =
                IntStream.range(0, network.graph().nodes().size()).boxed().toList();
        try (Tape tape = network.record(manager, golden.tensor(manager, "images"), mode, taps)) {
            for (int repetition = 0; repetition < 2; repetition++) {
                NDList gradients = tape.pullBack(golden.tensor(manager, "cotangent"), taps);
                for (int tap : taps) {
                    String layer = network.graph().nodes().get(tap).name();
                    assertClose(golden.numbers(prefix(mode) + ":gradient:" + layer), gradients.get(tap), layer);
                    assertClose(golden.numbers(prefix(mode) + ":activation:" + layer), tape.activation(tap), layer);
                }
            }
        }
        assertParametersUnchanged(network, golden);
    }

    @ParameterizedTest
    @CsvSource({
        "plain,EVALUATION,true",
        "plain,BATCH_STATISTICS,true",
        "residual,EVALUATION,true",
        "residual,BATCH_STATISTICS,true",
        "plain,BATCH_STATISTICS,false",
        "residual,EVALUATION,false"
    })
    void cotangentsArePulledBackToParametersAsPyTorchDoes(String name, Mode mode, boolean fromTheStart)
            throws IOException, StratoscopeException {
        GoldenValues golden = GoldenValues.read(name + ".txt");
        GraphNetwork network = network(name, golden);
        List<Integer> taps = fromTheStart ? List.of() : List.of(2);
        try (Tape tape = network.record(manager, golden.tensor(manager, "images"), mode, taps)) {
            NDList gradients = tape.pullBackToParameters(golden.tensor(manager, "cotangent"), network.trainable());
            for (int i = 0; i < gradients.size(); i++) {
                String parameter = network.trainable().get(i);
                assertClose(golden.numbers(prefix(mode) + ":gradient:" + parameter), gradients.get(i), parameter);
            }
        }
        assertParametersUnchanged(network, golden);
    }

    @ParameterizedTest
    @CsvSource({"plain,true", "plain,false", "residual,true", "residual,false"})
    void trainingModeUpdatesTheRunningStatisticsOnceAsPyTorchDoes(String name, boolean parametersFromTheStart)
            throws IOException, StratoscopeException {
        GoldenValues golden = GoldenValues.read(name + ".txt");
        GraphNetwork network = network(name, golden);
        List<Integer> taps = parametersFromTheStart ? List.of() : List.of(0);
        try (Tape tape = network.record(manager, golden.tensor(manager, "images"), Mode.TRAINING, taps)) {
            tape.pullBackToParameters(golden.tensor(manager, "cotangent"), network.trainable());
        }
        for (String key : golden.names()) {
            if (key.startsWith("updated:")) {
                String parameter = key.substring("updated:".length());
                assertClose(golden.numbers(key), network.parameters().get(parameter), parameter);
            }
        }
    }

    private static String prefix(Mode mode) {
        return mode == Mode.EVALUATION ? "evaluation" : "batch";
    }

    private static void assertParametersUnchanged(GraphNetwork network, GoldenValues golden) {
        network.parameters()
                .forEach((name, value) ->
                        assertArrayEquals(golden.numbers("parameter:" + name), value.toDoubleArray(), 1e-14, name));
    }

    private static void assertClose(double[] expected, NDArray actual, String what) {
        assertArrayEquals(expected, actual.toDoubleArray(), TOLERANCE, what);
    }

    private GraphNetwork network(String name, GoldenValues golden) throws StratoscopeException {
        Graph graph = name.equals("plain") ? plain() : residual();
        return GraphNetwork.create(name, graph, true, golden::parameter, manager, DataType.FLOAT64);
    }

    private static Graph plain() throws StratoscopeException {
        GraphBuilder b = new GraphBuilder(new ImageShape(2, 7, 6));
        int x = b.add(
                "conv1", Operation.Convolution.square(4, 3).strided(2).padded(1).biased(true), Graph.INPUT);
        x = b.maxPooling("pool1", b.rectifier("relu1", b.normalization("norm1", x)), 2, 1);
        x = b.add(
                "conv2",
                new Operation.Convolution(4, Window.rectangle(2, 3).padded(2).dilated(2), 2, false),
                x);
        x = b.activation("tanh2", x, ActivationFunction.TANH);
        x = b.add(
                "pool2",
                new Operation.AveragePooling(Window.rectangle(3, 2).strided(2).padded(1), true, false),
                x);
        x = b.flatten("flat", b.activation("silu3", x, ActivationFunction.SILU));
        b.linear("linear", x, 3);
        return b.build();
    }

    private static Graph residual() throws StratoscopeException {
        GraphBuilder b = new GraphBuilder(new ImageShape(2, 7, 6));
        int x = b.add("stem.conv", Operation.Convolution.square(3, 3).padded(1), Graph.INPUT);
        int stem = b.rectifier("stem.relu", b.normalization("stem.norm", x));
        x = b.add("block.conv", Operation.Convolution.square(6, 3).strided(2).padded(1), stem);
        x = b.normalization("block.norm", x);
        int shortcut = b.add("block.shortcut", new Operation.PadShortcut(2, 1, 2), stem);
        x = b.add("block.add", new Operation.Addition(), x, shortcut);
        int leaky = b.add("leaky", new Operation.LeakyRectifier(0.2), x);
        int gelu = b.activation("gelu", x, ActivationFunction.GELU);
        int relu6 = b.activation("relu6", x, ActivationFunction.RELU6);
        int sigmoid = b.activation("sigmoid", x, ActivationFunction.SIGMOID);
        x = b.add("join", new Operation.Concatenation(), leaky, gelu, relu6, sigmoid);
        x = b.add("pad", Operation.Padding.zeros(0, 1, 2, 0), x);
        x = b.add("sub", new Operation.Subsampling(2), x);
        x = b.add("pool", new Operation.GlobalAveragePooling(), x);
        b.linear("linear", b.flatten("flat", x), 3);
        return b.build();
    }
}
