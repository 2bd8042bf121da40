package org.stratoscope.network.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.CancelledException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.djl.TensorEngine;

/** What a network promises beyond its numbers: exact derivatives, freed tensors, copies, gradient mode left as it was. */
class GraphNetworkTests {

    private NDManager manager;
    private GraphNetwork network;

    @BeforeEach
    void createNetwork() throws StratoscopeException {
        assertEquals(Optional.empty(), TensorEngine.failure());
        manager = NDManager.newBaseManager();
        GraphBuilder b = new GraphBuilder(new ImageShape(2, 5, 5));
        int conv = b.add("conv", Operation.Convolution.square(3, 3).padded(1), Graph.INPUT);
        int norm = b.normalization("norm", conv);
        int smooth = b.activation("smooth", norm, ActivationFunction.TANH);
        b.linear("head", b.flatten("flat", smooth), 4);
        network = GraphNetwork.create("test", b.build(), false, GraphNetworkTests::values, manager, DataType.FLOAT64);
    }

    @AfterEach
    void freeEverything() {
        manager.close();
    }

    /** Claim: the pulled back cotangent is the derivative. Central differences with step 1e-5 err by about 1e-10. */
    @Test
    void aPulledBackCotangentIsTheDerivativeByFiniteDifferences() throws StratoscopeException {
        double[] images = randomNumbers("images", 2 * 2 * 5 * 5);
        NDArray batch = manager.create(images, new Shape(2, 2, 5, 5));
        NDArray cotangent = manager.create(randomNumbers("cotangent", 8), new Shape(2, 4));
        double[] weights = network.parameters().get("conv.weight").toDoubleArray();
        double[] gradient;
        double[] tapGradient;
        try (Tape tape = network.record(manager, batch, Mode.BATCH_STATISTICS, List.of(0))) {
            gradient = tape.pullBackToParameters(cotangent, List.of("conv.weight"))
                    .getFirst()
                    .toDoubleArray();
            tapGradient = tape.pullBack(cotangent, List.of(0)).getFirst().toDoubleArray();
        }
        double step = 1e-5;
        for (int i = 0; i < weights.length; i += 7) {
            double difference =
                    (functional(batch, cotangent, weights, i, step) - functional(batch, cotangent, weights, i, -step))
                            / (2 * step);
            assertEquals(difference, gradient[i], 1e-8, "derivative by weight " + i);
        }
        // By the chain rule the weight gradient is the sum over windows of tap gradient times window.
        double sum = 0;
        for (int image = 0; image < 2; image++) {
            for (int row = 0; row < 5; row++) {
                for (int column = 0; column < 5; column++) {
                    sum += tapGradient[(image * 3 * 5 + row) * 5 + column] * images[(image * 2 * 5 + row) * 5 + column];
                }
            }
        }
        assertEquals(sum, gradient[4], 1e-10, "centre weight of filter 0, channel 0");
    }

    @Test
    void forwardAndRecordingLeaveNoTensorBehind() throws StratoscopeException {
        NDArray batch = batch();
        NDArray cotangent = manager.ones(new Shape(2, 4), DataType.FLOAT64);
        int before = manager.getManagedArrays().size();
        List<Integer> alive = new ArrayList<>();
        network.forward(
                new NDList(batch, batch),
                Mode.EVALUATION,
                (layer, outputs) -> alive.add(manager.getManagedArrays().size() - before));
        // Two batches: each layer's outputs and its inputs are alive while it is seen, nothing else.
        assertEquals(List.of(4, 4, 4, 4, 4), alive);
        for (Mode mode : Mode.values()) {
            try (Tape tape = network.record(manager, batch, mode, List.of(1))) {
                tape.pullBack(cotangent, List.of(1));
                tape.pullBackToParameters(cotangent, network.trainable());
            }
        }
        assertEquals(before, manager.getManagedArrays().size());
    }

    @Test
    void aVisitorCanEndThePassAndEverythingIsFreed() {
        NDArray batch = batch();
        int before = manager.getManagedArrays().size();
        assertThrows(
                CancelledException.class,
                () -> network.forward(new NDList(batch), Mode.EVALUATION, (layer, outputs) -> {
                    throw new CancelledException();
                }));
        assertEquals(before, manager.getManagedArrays().size());
    }

    @Test
    void gradientModeIsAsItWasAndParametersNeverRequireGradients() throws StratoscopeException {
        NDArray batch = batch();
        for (boolean mode : new boolean[] {true, false}) {
            JniUtils.setGradMode(mode);
            network.forward(new NDList(batch), Mode.EVALUATION, (layer, outputs) -> assertFalse(JniUtils.isGradMode()));
            assertEquals(mode, JniUtils.isGradMode());
            try (Tape tape = network.record(manager, batch, Mode.EVALUATION, List.of())) {
                assertEquals(mode, JniUtils.isGradMode());
                NDArray cotangent = manager.ones(new Shape(2, 4), DataType.FLOAT64);
                NDArray gradient = tape.pullBackToParameters(cotangent, List.of("head.bias"))
                        .getFirst();
                assertArrayEquals(new double[] {2, 2, 2, 2}, gradient.toDoubleArray());
            }
        }
        network.parameters().forEach((name, value) -> assertFalse(value.hasGradient(), name));
    }

    @Test
    void aTapeOutlivesTheBatchItWasMadeOf() {
        NDArray cotangent = manager.ones(new Shape(2, 4), DataType.FLOAT64);
        double[] expected;
        try (Tape tape = network.record(manager, batch(), Mode.EVALUATION, List.of())) {
            expected = tape.pullBackToParameters(cotangent, List.of("conv.weight"))
                    .getFirst()
                    .toDoubleArray();
        }
        NDManager shortLived = manager.newSubManager();
        NDArray batch = batch();
        batch.attach(shortLived);
        try (Tape tape = network.record(manager, batch, Mode.EVALUATION, List.of())) {
            shortLived.close();
            assertArrayEquals(
                    expected,
                    tape.pullBackToParameters(cotangent, List.of("conv.weight"))
                            .getFirst()
                            .toDoubleArray());
        }
    }

    @Test
    void aCopyIsIndependentAndKeepsEverythingButPrecisionAndTraining() throws StratoscopeException {
        double[] weights = network.parameters().get("head.weight").toDoubleArray();
        try (Network copy = network.copy(manager, DataType.FLOAT64, true);
                Network narrow = network.copy(manager, DataType.FLOAT32, true)) {
            copy.parameters().get("head.weight").muli(0);
            narrow.parameters().get("head.weight").muli(0);
            assertTrue(copy.description().trained());
            assertEquals(network.description().layers(), copy.description().layers());
            assertEquals(
                    DataType.FLOAT32,
                    narrow.parameters().get("norm.running_var").getDataType());
            assertEquals(
                    List.copyOf(network.parameters().keySet()),
                    List.copyOf(narrow.parameters().keySet()));
        }
        assertArrayEquals(weights, network.parameters().get("head.weight").toDoubleArray());
        assertFalse(network.description().trained());
    }

    @Test
    void wrongShapesPrecisionsLayersAndNamesAreRefused() {
        NDArray wrong = manager.zeros(new Shape(2, 3, 5, 5), DataType.FLOAT64);
        NDArray narrow = manager.zeros(new Shape(2, 2, 5, 5), DataType.FLOAT32);
        NDArray batch = batch();
        NDArray cotangent = manager.ones(new Shape(2, 3), DataType.FLOAT64);
        List<Integer> taps = List.of(1);
        assertThrows(IllegalArgumentException.class, () -> network.record(manager, wrong, Mode.EVALUATION, taps));
        assertThrows(IllegalArgumentException.class, () -> network.record(manager, narrow, Mode.EVALUATION, taps));
        assertThrows(IllegalArgumentException.class, () -> network.record(manager, batch, Mode.EVALUATION, List.of(5)));
        try (Tape tape = network.record(manager, batch, Mode.EVALUATION, taps)) {
            assertThrows(IllegalArgumentException.class, () -> tape.pullBack(tape.output(), List.of(2)));
            assertThrows(IllegalArgumentException.class, () -> tape.pullBack(cotangent, taps));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> tape.pullBackToParameters(tape.output(), List.of("norm.running_mean")));
        }
    }

    private double functional(NDArray batch, NDArray cotangent, double[] weights, int index, double step)
            throws StratoscopeException {
        double[] moved = weights.clone();
        moved[index] += step;
        try (Network copy = network.copy(manager, DataType.FLOAT64, false);
                NDArray newWeights = manager.create(moved, new Shape(3, 2, 3, 3))) {
            newWeights.copyTo(copy.parameters().get("conv.weight"));
            double[] value = new double[1];
            copy.forward(new NDList(batch), Mode.BATCH_STATISTICS, (layer, outputs) -> {
                if (layer.name().equals("head")) {
                    value[0] = outputs.getFirst().mul(cotangent).sum().getDouble();
                }
            });
            return value[0];
        }
    }

    private NDArray batch() {
        return manager.create(randomNumbers("batch", 100), new Shape(2, 2, 5, 5));
    }

    private static double[] randomNumbers(String name, int count) {
        RandomStream stream = RandomStream.of(7).derive(name);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = stream.nextGaussian();
        }
        return numbers;
    }

    private static FloatBuffer values(ParameterSpecification specification) {
        double[] numbers = randomNumbers(specification.name(), specification.size());
        float[] values = new float[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (specification.name().endsWith("var") ? Math.abs(numbers[i]) + 0.5 : numbers[i]);
        }
        return FloatBuffer.wrap(values);
    }
}
