package org.stratoscope.loaders.onnx.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;

/** Operators mean what the version of the operator set in the file says; all expected numbers were found by hand. */
class OperatorVersionsTests {

    private static final double TOLERANCE = 1e-12;

    @TempDir
    Path folder;

    @Test
    void softmaxRanOverAllAxesBehindOneBeforeVersion13() throws IOException, StratoscopeException {
        NodeProto softmax = Models.node("Softmax", "y", "x")
                .addAttribute(Models.integer("axis", 2))
                .build();
        // Both rows of a channel together, and each row by itself.
        assertComputes(12, new long[] {2, 2, 2}, zeros(8), repeated(0.25, 8), List.of(), softmax);
        assertComputes(13, new long[] {2, 2, 2}, zeros(8), repeated(0.5, 8), List.of(), softmax);
    }

    @Test
    void aSumBeganAtAnAxisThatTheNodeNamedBeforeVersion7() throws IOException, StratoscopeException {
        TensorProto b = Models.floats("b", List.of(2L), 10, 20);
        NodeProto channels = Models.node("Add", "y", "x", "b")
                .addAttribute(Models.integer("broadcast", 1))
                .addAttribute(Models.integer("axis", 1))
                .build();
        assertComputes(
                6,
                new long[] {2, 1, 2},
                new double[] {1, 2, 3, 4},
                new double[] {11, 12, 23, 24},
                List.of(b),
                channels);
        NodeProto columns = Models.node("Add", "y", "x", "b").build();
        assertComputes(
                7, new long[] {2, 1, 2}, new double[] {1, 2, 3, 4}, new double[] {11, 22, 13, 24}, List.of(b), columns);
    }

    @Test
    void oneSlopeAChannelNeededNoFurtherAxesBeforeVersion7() throws IOException, StratoscopeException {
        double[] x = {-1, 2, -3, -4};
        double[] y = {-0.5, 2, -6, -8};
        NodeProto rectifier = Models.node("PRelu", "y", "x", "s").build();
        assertComputes(6, new long[] {2, 1, 2}, x, y, List.of(Models.floats("s", List.of(2L), 0.5f, 2)), rectifier);
        assertComputes(
                7, new long[] {2, 1, 2}, x, y, List.of(Models.floats("s", List.of(2L, 1L, 1L), 0.5f, 2)), rectifier);
    }

    @Test
    void whatIsAnInputTodayWasAnAttribute() throws IOException, StratoscopeException {
        long[] image = {1, 2, 2};
        double[] x = {1, 2, 3, 4};
        List<TensorProto> none = List.of();
        assertComputes(
                1,
                image,
                x,
                x,
                none,
                Models.node("Reshape", "y", "x")
                        .addAttribute(Models.integers("shape", 0, -1))
                        .build());
        assertComputes(
                1,
                image,
                x,
                new double[] {0, 1, 2, 0, 3, 4},
                none,
                Models.node("Pad", "y", "x")
                        .addAttribute(Models.integers("paddings", 0, 0, 0, 1, 0, 0, 0, 0))
                        .build());
        assertComputes(
                9,
                image,
                x,
                new double[] {3, 4},
                none,
                Models.node("Slice", "y", "x")
                        .addAttribute(Models.integers("starts", -1))
                        .addAttribute(Models.integers("ends", 9))
                        .addAttribute(Models.integers("axes", 2))
                        .build());
        assertComputes(
                17,
                image,
                x,
                new double[] {1.5, 3.5},
                none,
                Models.node("ReduceMean", "y", "x")
                        .addAttribute(Models.integers("axes", 3))
                        .build());
        assertComputes(
                18,
                image,
                x,
                new double[] {1.5, 3.5},
                List.of(Models.longs("a", 3)),
                Models.node("ReduceMean", "y", "x", "a").build());
        assertComputes(
                6,
                image,
                x,
                new double[] {2, 2, 3, 3},
                none,
                Models.node("Clip", "y", "x")
                        .addAttribute(number("min", 2))
                        .addAttribute(number("max", 3))
                        .build());
    }

    /** Upsample, Resize with edges of pixels as places, and Resize with their centres. */
    @ParameterizedTest
    @CsvSource({"7, Upsample, 1 1.5 2 2", "10, Resize, 1 1.5 2 2", "13, Resize, 1 1.25 1.75 2"})
    void linesAreInterpolatedBetweenThePlacesOfTheVersion(int version, String operator, String expected)
            throws IOException, StratoscopeException {
        NodeProto.Builder resize = Models.node(operator, "y", "x").addAttribute(Models.text("mode", "linear"));
        if (version < 9) {
            resize.addAttribute(AttributeProto.newBuilder()
                    .setName("scales")
                    .setType(AttributeProto.AttributeType.FLOATS)
                    .addAllFloats(List.of(1f, 1f, 1f, 2f)));
        } else if (version < 11) {
            resize.addInput("scales");
        } else {
            resize.addInput("").addInput("scales");
        }
        double[] y = Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertComputes(
                version,
                new long[] {1, 1, 2},
                new double[] {1, 2},
                y,
                List.of(Models.floats("scales", List.of(4L), 1, 1, 1, 2)),
                resize.build());
    }

    @Test
    void paddingThatKeepsTheSizeGoesBehindOrInFront() throws IOException, StratoscopeException {
        TensorProto ones = Models.floats("w", List.of(1L, 1L, 1L, 2L), 1, 1);
        double[] x = {1, 2, 3};
        for (boolean behind : new boolean[] {true, false}) {
            NodeProto convolution = Models.node("Conv", "y", "x", "w")
                    .addAttribute(Models.text("auto_pad", behind ? "SAME_UPPER" : "SAME_LOWER"))
                    .build();
            assertComputes(
                    11,
                    new long[] {1, 1, 3},
                    x,
                    behind ? new double[] {3, 5, 3} : new double[] {1, 3, 5},
                    List.of(ones),
                    convolution);
        }
    }

    @Test
    void exportedSizesAreComputedOnce() throws IOException, StratoscopeException {
        // (images, 2, 1, 2) becomes (images, 2 * 2 / 4, 4) by arithmetic on its own shape.
        assertComputes(
                13,
                new long[] {2, 1, 2},
                new double[] {1, 2, 3, 4},
                new double[] {1, 2, 3, 4},
                List.of(
                        Models.longs("zero", 0),
                        Models.longs("one", 1),
                        Models.longs("four", 4),
                        Models.longs("rest", -1)),
                Models.node("Shape", "shape", "x").build(),
                Models.node("Gather", "images", "shape", "zero").build(),
                Models.node("Gather", "channels", "shape", "one").build(),
                Models.node("Mul", "square", "channels", "channels").build(),
                Models.node("Div", "quarter", "square", "four").build(),
                Models.node("Concat", "target", "images", "quarter", "rest")
                        .addAttribute(Models.integer("axis", 0))
                        .build(),
                Models.node("Reshape", "y", "x", "target").build());
    }

    private static AttributeProto number(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    private static double[] zeros(int count) {
        return new double[count];
    }

    private static double[] repeated(double value, int count) {
        return IntStream.range(0, count).mapToDouble(i -> value).toArray();
    }

    /** Runs two images, the second one being the first one again. */
    private void assertComputes(
            int version, long[] image, double[] x, double[] y, List<TensorProto> constants, NodeProto... nodes)
            throws IOException, StratoscopeException {
        long[] input = {0, image[0], image[1], image[2]};
        Path file = Models.write(folder.resolve("m.onnx"), Models.model(version, input, constants, nodes));
        ImageShape shape = new ImageShape((int) image[0], (int) image[1], (int) image[2]);
        try (NDManager manager = NDManager.newBaseManager();
                Network network = Models.load(file, shape, manager)) {
            NDArray batch = manager.create(twice(x), new Shape(2, image[0], image[1], image[2]));
            double[][] result = new double[1][];
            network.forward(
                    new NDList(batch),
                    Mode.EVALUATION,
                    (layer, outputs) -> result[0] = outputs.head().toDoubleArray());
            assertArrayEquals(twice(y), result[0], TOLERANCE);
        }
    }

    private static double[] twice(double[] values) {
        return IntStream.range(0, 2 * values.length)
                .mapToDouble(i -> values[i % values.length])
                .toArray();
    }
}
