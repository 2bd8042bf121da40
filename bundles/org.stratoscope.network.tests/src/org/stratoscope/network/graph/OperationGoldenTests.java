package org.stratoscope.network.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.network.WindowAxis;
import org.stratoscope.network.graph.Operation.Combination;
import org.stratoscope.network.graph.Operation.Fill;
import org.stratoscope.network.graph.Operation.Range;

/** Single operations and their pullbacks are PyTorch's; releng/golden/operations_golden.py wrote the values. */
class OperationGoldenTests {

    private static final double TOLERANCE = 1e-10;
    private static final int IMAGES = 2;
    private static final int COTANGENT = 99;

    record Case(String name, long[] shape, double[] output, double[] gradient) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                OperationGoldenTests.class.getResourceAsStream("operations.txt"), StandardCharsets.US_ASCII))) {
            return reader.lines().map(OperationGoldenTests::parse).toList();
        }
    }

    private static Case parse(String line) {
        String[] sides = line.split(" \\| ");
        String[] words = sides[0].split(" ", 3);
        long[] shape =
                Arrays.stream(words[1].split("x")).mapToLong(Long::parseLong).toArray();
        return new Case(words[0], shape, numbers(words[2]), numbers(sides[1]));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void resultsAndPullbacksArePyTorchs(Case golden) throws InvalidInputException {
        long[] s = golden.shape;
        ImageShape images = s.length == 2
                ? new ImageShape((int) s[0], 1, (int) s[1])
                : new ImageShape((int) s[0], (int) s[1], (int) s[2]);
        GraphBuilder builder = new GraphBuilder(images);
        int source = builder.add("same", new Operation.Reshaping(new Shape(s)), Graph.INPUT);
        int result = append(golden.name, builder, source);
        builder.flatten("flat", result);
        Graph graph = builder.build();
        try (NDManager manager = NDManager.newBaseManager();
                GraphNetwork network = GraphNetwork.create(
                        golden.name,
                        graph,
                        true,
                        specification -> values(golden.name, graph, specification),
                        manager,
                        DataType.FLOAT64)) {
            double[] pixels = new double[IMAGES * images.size()];
            Arrays.setAll(pixels, i -> 3 * FormulaNumbers.uniform(1, i));
            Shape shape = new Shape(IMAGES, images.channels(), images.height(), images.width());
            try (NDArray batch = manager.create(pixels, shape);
                    Tape tape = network.record(manager, batch, Mode.EVALUATION, List.of(0))) {
                double[] cotangent = new double[golden.output.length];
                Arrays.setAll(cotangent, i -> FormulaNumbers.uniform(COTANGENT, i));
                assertClose(golden.output, tape.output().toDoubleArray());
                try (NDArray seed = manager.create(cotangent, tape.output().getShape())) {
                    assertClose(
                            golden.gradient,
                            tape.pullBack(seed, List.of(0)).getFirst().toDoubleArray());
                }
            }
        }
    }

    private static void assertClose(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], TOLERANCE, "value " + i);
        }
    }

    /** Streams 2, 3 and so on, in the order of the parameters; the matrix of the enlargement is the usual one. */
    private static Buffer values(String name, Graph graph, ParameterSpecification specification) {
        double[] values = new double[specification.size()];
        if (name.equals("enlarged")) {
            int from = (int) specification.shape().get(1);
            for (int row = 0; row < values.length / from; row++) {
                double centre = Math.max(0, (row + 0.5) * from / (values.length / from) - 0.5);
                int below = (int) centre;
                int above = Math.min(below + 1, from - 1);
                values[row * from + below] += 1 - (centre - below);
                values[row * from + above] += centre - below;
            }
            return DoubleBuffer.wrap(values);
        }
        int stream = 2 + graph.parameters().indexOf(specification);
        Arrays.setAll(values, i -> FormulaNumbers.uniform(stream, i));
        return DoubleBuffer.wrap(values);
    }

    private static int append(String name, GraphBuilder b, int x) throws InvalidInputException {
        return switch (name) {
            case "enlarged" -> {
                int rows = b.add("rows", new Operation.Resampling(1, 6), x);
                yield b.add("columns", new Operation.Resampling(2, 7), rows);
            }
            case "product" -> {
                int mean = b.add("mean", new Operation.Mean(List.of(1, 2), true), x);
                yield b.add("op", Operation.Arithmetic.of(Combination.PRODUCT), x, mean);
            }
            case "constant-quotient" ->
                b.add("op", new Operation.Arithmetic(Combination.QUOTIENT, Optional.of(new Shape(3, 1, 1)), true), x);
            case "hard-swish" ->
                b.activation("op", b.add("four", new Operation.Scaling(4), x), ActivationFunction.HARD_SWISH);
            case "matrix-product" -> {
                int turned = b.add("turned", new Operation.Permutation(List.of(0, 2, 1)), x);
                yield b.add("op", new Operation.MatrixProduct(), x, turned);
            }
            default -> b.add("op", operation(name), x);
        };
    }

    private static Operation operation(String name) {
        return switch (name) {
            case "asymmetric-convolution" ->
                new Operation.Convolution(
                        4, window(new WindowAxis(3, 2, 0, 1, 1), new WindowAxis(2, 1, 2, 0, 2)), 1, true);
            case "line-convolution" ->
                new Operation.Convolution(
                        4, window(WindowAxis.of(1), WindowAxis.of(4).strided(2).padded(1, 1)), 1, true);
            case "transposed" ->
                new Operation.TransposedConvolution(
                        6, window(new WindowAxis(3, 2, 1, 1, 1), new WindowAxis(2, 3, 0, 0, 1)), 1, 2, 2, true);
            case "cut-transposed" ->
                new Operation.TransposedConvolution(
                        3, window(new WindowAxis(3, 2, 1, 0, 1), new WindowAxis(3, 2, 0, 2, 1)), 0, 0, 1, false);
            case "instance-norm" -> new Operation.InstanceNormalization(1e-3);
            case "local-norm" -> new Operation.LocalResponseNormalization(5, 0.3, 0.75, 1.5);
            case "prelu" -> new Operation.ParametricRectifier(new Shape(3, 1, 1));
            case "elu" -> new Operation.ExponentialLinear(0.7, 1);
            case "selu" -> new Operation.ExponentialLinear(1.6732632423543772, 1.0507009873554805);
            case "hard-sigmoid" -> new Operation.HardSigmoid(0.9, 0.4);
            case "clip" -> new Operation.Clipping(-0.5, 0.8);
            case "clip-below" -> new Operation.Clipping(-0.2, Double.POSITIVE_INFINITY);
            case "softplus" -> new Operation.Activation(ActivationFunction.SOFTPLUS);
            case "softsign" -> new Operation.Activation(ActivationFunction.SOFTSIGN);
            case "mish" -> new Operation.Activation(ActivationFunction.MISH);
            case "softmax" -> new Operation.Softmax(0, false);
            case "log-softmax" -> new Operation.Softmax(2, true);
            case "permutation" -> new Operation.Permutation(List.of(1, 2, 0));
            case "mean" -> new Operation.Mean(List.of(0, 2), false);
            case "slicing" ->
                new Operation.Slicing(List.of(new Range(1, 3, 1), new Range(0, 6, 2), new Range(1, 5, 3)));
            case "reflection" -> padding(Fill.REFLECTION);
            case "edge" -> padding(Fill.EDGE);
            case "circular" -> padding(Fill.CIRCULAR);
            case "constant-padding" -> new Operation.Padding(List.of(2, 1, 0), List.of(1, 0, 1), Fill.CONSTANT, 0.3);
            default -> pooling(name);
        };
    }

    private static Operation pooling(String name) {
        return switch (name) {
            case "dilated-maximum" ->
                new Operation.MaxPooling(window(new WindowAxis(3, 2, 0, 0, 2), new WindowAxis(2, 1, 0, 0, 3)), false);
            case "asymmetric-maximum" ->
                new Operation.MaxPooling(window(new WindowAxis(3, 2, 2, 1, 1), new WindowAxis(3, 2, 0, 2, 1)), false);
            case "ceil-average" ->
                new Operation.AveragePooling(Window.rectangle(3, 2).strided(2).padded(1), true, false);
            case "ceil-average-padded" ->
                new Operation.AveragePooling(Window.rectangle(3, 2).strided(2).padded(1), true, true);
            case "asymmetric-average" ->
                new Operation.AveragePooling(
                        window(new WindowAxis(2, 1, 1, 2, 2), new WindowAxis(2, 1, 0, 1, 1)), false, false);
            case "adaptive-average" -> new Operation.AdaptiveAveragePooling(3, 2);
            case "global-maximum" -> new Operation.GlobalMaxPooling();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Operation padding(Fill fill) {
        return new Operation.Padding(List.of(0, 3, 1), List.of(0, 0, 2), fill, 0);
    }

    private static Window window(WindowAxis height, WindowAxis width) {
        return new Window(height, width);
    }
}
