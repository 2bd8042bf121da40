package org.stratoscope.network.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Tape;
import org.stratoscope.djl.TensorEngine;

/**
 * Cotangents pulled back to every layer of whole networks, against PyTorch's autograd in float64: norms and projections on
 * random signs, written by releng/golden/vjp_golden.py.
 */
class VjpGoldenTests {

    private static final int IMAGES = 2;
    private static final int CLASSES = 10;

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

    /**
     * The mean square of the errors of projections on random signs is the square of the norm of the error, up to a factor
     * that 16 of them determine well.
     */
    @ParameterizedTest
    @CsvSource({
        "RESNET20,FLOAT64,1e-10",
        "RESNET20,FLOAT32,1e-5",
        "VGG,FLOAT64,1e-10",
        "VGG,FLOAT32,1e-5",
        "DEPTHWISE,FLOAT64,1e-10",
        "DEPTHWISE,FLOAT32,1e-5",
        "ONE_DIMENSIONAL,FLOAT64,1e-10",
        "ONE_DIMENSIONAL,FLOAT32,1e-5"
    })
    void everyPullbackIsThatOfPyTorch(GoldenArchitectures architecture, DataType precision, double tolerance)
            throws IOException, StratoscopeException {
        List<String[]> golden = golden("vjp_" + architecture.name().toLowerCase(Locale.ROOT) + ".txt");
        for (Mode mode : List.of(Mode.EVALUATION, Mode.BATCH_STATISTICS)) {
            String wanted = mode == Mode.EVALUATION ? "evaluation" : "batch";
            int compared = compare(
                    architecture,
                    mode,
                    precision,
                    golden.stream().filter(words -> words[0].equals(wanted)).toList(),
                    tolerance);
            assertEquals(architecture.graph(CLASSES).nodes().size(), compared, "every layer is compared");
        }
    }

    private int compare(
            GoldenArchitectures architecture, Mode mode, DataType precision, List<String[]> golden, double tolerance)
            throws StratoscopeException {
        try (GraphNetwork network = network(architecture, precision)) {
            List<Layer> layers = network.description().layers();
            List<Integer> taps = IntStream.range(0, layers.size()).boxed().toList();
            Shape shape = new Shape(IMAGES).addAll(network.graph().shape(Graph.INPUT));
            NDArray images = formula(shape, architecture.seed() * 1000L + 900, 4, precision);
            NDArray cotangent = formula(new Shape(IMAGES, CLASSES), architecture.seed() * 1000L + 901, 1, precision);
            try (Tape tape = network.record(manager, images, mode, taps)) {
                NDList pulled = tape.pullBack(cotangent, taps);
                for (int i = 0; i < golden.size(); i++) {
                    assertEquals(layers.get(i).name(), golden.get(i)[1]);
                    double[] values =
                            pulled.get(i).toType(DataType.FLOAT64, false).toDoubleArray();
                    assertClose(golden.get(i), values, tolerance);
                }
            }
            return golden.size();
        }
    }

    private static void assertClose(String[] golden, double[] values, double tolerance) {
        assertEquals(Integer.parseInt(golden[2]), values.length, golden[1]);
        double[] expected =
                Arrays.stream(golden).skip(3).mapToDouble(Double::parseDouble).toArray();
        double norm = expected[0];
        double squares = 0;
        for (int p = 1; p < expected.length; p++) {
            double difference = FormulaNumbers.projection(p - 1, values) - expected[p];
            squares += difference * difference;
        }
        double error = Math.sqrt(squares / (expected.length - 1)) / norm;
        assertTrue(error < tolerance, golden[0] + " " + golden[1] + ": relative error " + error);
        double ownNorm = Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
        assertEquals(norm, ownNorm, tolerance * norm, golden[1]);
    }

    private GraphNetwork network(GoldenArchitectures architecture, DataType precision) throws StratoscopeException {
        Graph graph = architecture.graph(CLASSES);
        return GraphNetwork.create(
                architecture.name(),
                graph,
                false,
                specification -> FormulaNumbers.parameter(
                        architecture.seed() * 1000L + 1 + graph.parameters().indexOf(specification), specification),
                manager,
                precision);
    }

    private NDArray formula(Shape shape, long stream, double factor, DataType precision) {
        double[] values = new double[(int) shape.size()];
        Arrays.setAll(values, i -> factor * FormulaNumbers.uniform(stream, i));
        return manager.create(values, shape).toType(precision, false);
    }

    private static List<String[]> golden(String resource) throws IOException {
        try (InputStream stream = VjpGoldenTests.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.split(" "))
                    .toList();
        }
    }
}
