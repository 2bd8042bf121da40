package org.stratoscope.network.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.ReceptiveField;
import org.stratoscope.api.network.WindowAxis;

/** What a table of layers tells; fields against {@code r + (k - 1) d j}, or counted by hand where no formula is known. */
class ReceptiveFieldTests {

    private final GraphBuilder builder = new GraphBuilder(new ImageShape(4, 64, 48));

    private int convolution(String name, int kernel, int stride, int dilation, int input) throws InvalidInputException {
        Window window = Window.square(kernel, stride).dilated(dilation);
        return builder.add(name, new Operation.Convolution(4, window, 1, true), input);
    }

    /** Fields of all nodes; the graph is finished with a flattening. */
    private List<String> fields(int last) throws InvalidInputException {
        builder.flatten("end", last);
        return builder.build().layers().stream()
                .map(layer -> layer.structure().field())
                .map(field -> field.sizeText() + " / " + field.strideText())
                .toList();
    }

    @Test
    void everyWindowAddsItsReachTimesTheStrideSoFar() throws InvalidInputException {
        int kernel = 3;
        int[] strides = {1, 2, 1, 2, 1};
        int[] dilations = {1, 1, 2, 1, 3};
        int last = Graph.INPUT;
        long size = 1;
        long jump = 1;
        List<String> expected = new java.util.ArrayList<>();
        for (int i = 0; i < strides.length; i++) {
            last = convolution("c" + i, kernel, strides[i], dilations[i], last);
            size += (kernel - 1) * dilations[i] * jump;
            jump *= strides[i];
            expected.add(size + " x " + size + " / " + jump);
        }
        assertEquals(List.of("3 x 3 / 1", "5 x 5 / 2", "13 x 13 / 2", "17 x 17 / 4", "41 x 41 / 4"), expected);
        assertEquals(expected, fields(last).subList(0, strides.length));
    }

    @Test
    void axesAreCountedApart() throws InvalidInputException {
        Window window = new Window(WindowAxis.of(5).strided(2), WindowAxis.of(3));
        int first = builder.add("a", new Operation.Convolution(2, window, 1, false), Graph.INPUT);
        int second = builder.add("b", new Operation.MaxPooling(window, false), first);
        assertEquals(List.of("5 x 3 / 2 x 1", "13 x 5 / 4 x 1"), fields(second).subList(0, 2));
    }

    @Test
    void aSumSeesWhatAnyOfItsInputsSees() throws InvalidInputException {
        int start = builder.add("start", Operation.Convolution.square(4, 3).padded(1), Graph.INPUT);
        int branch = builder.add("branch", Operation.Convolution.square(4, 5).padded(2), start);
        int sum = builder.add("sum", new Operation.Addition(), branch, start);
        int joined = builder.add("joined", new Operation.Concatenation(), sum, start);
        assertEquals(
                List.of("3 x 3 / 1", "7 x 7 / 1", "7 x 7 / 1", "7 x 7 / 1"),
                fields(joined).subList(0, 4));
    }

    @Test
    void fieldsThatDoNotShareTheirCentreAreBroughtTogether() throws InvalidInputException {
        // The kernel of "left" lies on the pixels 0 .. 2 and that of "right" on 1 .. 3, which makes four together.
        int left = builder.add("left", Operation.Convolution.square(4, 3), Graph.INPUT);
        int part = builder.add(
                "part",
                new Operation.Slicing(List.of(
                        new Operation.Range(0, 4, 1), new Operation.Range(2, 64, 1), new Operation.Range(2, 48, 1))),
                Graph.INPUT);
        int right = builder.add("right", Operation.Convolution.square(4, 3).padded(1), part);
        int sum = builder.add("sum", new Operation.Addition(), left, right);
        assertEquals(
                List.of("3 x 3 / 1", "1 x 1 / 1", "3 x 3 / 1", "4 x 4 / 1"),
                fields(sum).subList(0, 4));
    }

    @Test
    void globalPoolingsAndLinearMapsSeeTheWholeImage() throws InvalidInputException {
        int first = builder.add("first", Operation.Convolution.square(4, 3).padded(1), Graph.INPUT);
        int pool = builder.add("pool", new Operation.GlobalAveragePooling(), first);
        int flat = builder.flatten("flat", pool);
        int linear = builder.linear("linear", flat, 5);
        assertEquals(
                List.of("3 x 3 / 1", "whole image / ", "whole image / ", "whole image / ", "whole image / "),
                fields(linear));
    }

    @Test
    void aGateByTheWholeImageLeavesThePositions() throws InvalidInputException {
        int features = builder.add(
                "features", Operation.Convolution.square(4, 3).strided(2).padded(1), Graph.INPUT);
        int gate = builder.add("gate", new Operation.GlobalAveragePooling(), features);
        int gated = builder.add("gated", Operation.Arithmetic.of(Operation.Combination.PRODUCT), features, gate);
        assertEquals(
                List.of("3 x 3 / 2", "whole image / ", "whole image / 2"),
                fields(gated).subList(0, 3));
    }

    @Test
    void aMeanBehindAnUnpaddedStrideMissesTheLastRowAndColumn() throws InvalidInputException {
        int features = convolution("features", 3, 2, 1, Graph.INPUT);
        int mean = builder.add("mean", new Operation.GlobalAveragePooling(), features);
        assertEquals(List.of("3 x 3 / 2", "63 x 47 / "), fields(mean).subList(0, 2));
    }

    @Test
    void aFlatteningOfPartOfTheImageSeesThatPart() throws InvalidInputException {
        int cut = builder.add(
                "cut",
                new Operation.Slicing(List.of(
                        new Operation.Range(0, 4, 1), new Operation.Range(8, 18, 1), new Operation.Range(8, 18, 1))),
                Graph.INPUT);
        int conv = builder.add("conv", Operation.Convolution.square(4, 3), cut);
        assertEquals(List.of("1 x 1 / 1", "3 x 3 / 1", "10 x 10 / "), fields(conv));
    }

    @Test
    void channelsMayBeShuffledWithoutLosingPositions() throws InvalidInputException {
        int conv = builder.add("conv", Operation.Convolution.square(4, 3).padded(1), Graph.INPUT);
        int apart = builder.add("apart", new Operation.Reshaping(new Shape(2, 2, 64, 48)), conv);
        int swapped = builder.add("swapped", new Operation.Permutation(List.of(1, 0, 2, 3)), apart);
        int together = builder.add("together", new Operation.Reshaping(new Shape(4, 64, 48)), swapped);
        int next = builder.add("next", Operation.Convolution.square(4, 3).padded(1), together);
        assertEquals(
                List.of("3 x 3 / 1", "3 x 3 / 1", "3 x 3 / 1", "3 x 3 / 1", "5 x 5 / 1"),
                fields(next).subList(0, 5));
    }

    @Test
    void aTransposedConvolutionMeetsFewWindowsAndHalvesTheStride() throws InvalidInputException {
        // A kernel of four at stride two: each value of the result comes from two by two values below.
        int conv = builder.add(
                "conv", Operation.Convolution.square(4, 3).strided(2).padded(1), Graph.INPUT);
        Window window = Window.square(4, 2).padded(1);
        int larger = builder.add("larger", new Operation.TransposedConvolution(4, window, 0, 0, 1, false), conv);
        assertEquals(List.of("3 x 3 / 2", "5 x 5 / 1"), fields(larger).subList(0, 2));
    }

    @Test
    void aConstantSeesNothingAndAddsNothing() throws InvalidInputException {
        int constant = builder.add("constant", new Operation.Constant(new Shape(4, 64, 48)), Graph.INPUT);
        int sum = builder.add("sum", new Operation.Addition(), Graph.INPUT, constant);
        assertEquals(List.of("none / ", "1 x 1 / 1"), fields(sum).subList(0, 2));
    }

    @Test
    void theEffectiveSizeOfFiltersAsLongAsTheirStrideIsTheirProduct() throws InvalidInputException {
        for (int side : new int[] {2, 3, 4}) {
            double power = 1;
            for (ReceptiveField.Extent extent : line(81 * 64, 4, side, side)) {
                power *= side;
                assertEquals(power, extent.effective(), 0);
                assertEquals(power, extent.size());
            }
        }
    }

    @Test
    void withoutStrideTheEffectiveSizeSpreadsLikeARandomWalk() throws InvalidInputException {
        for (int filter : new int[] {2, 3, 5}) {
            List<ReceptiveField.Extent> extents = line(512, 32, filter, 1);
            for (int k = 1; k <= extents.size(); k++) {
                assertEquals(
                        Math.sqrt(1 + k * (filter * filter - 1.0)),
                        extents.get(k - 1).effective(),
                        1e-12);
            }
        }
    }

    @Test
    void theExactSizeIsTheSumOfAllReaches() throws InvalidInputException {
        // F + (F - 1) (s + ... + s^l) after l + 1 layers.
        for (int[] sizes : new int[][] {{2, 2}, {3, 1}, {3, 2}, {4, 2}, {5, 3}}) {
            int filter = sizes[0];
            int stride = sizes[1];
            long expected = filter;
            long power = stride;
            for (ReceptiveField.Extent extent : line(2000, 5, filter, stride)) {
                assertEquals(expected, extent.size());
                expected += (filter - 1) * power;
                power *= stride;
            }
        }
    }

    @Test
    void theEffectiveSizeOfAMixOfLayersCountedByHand() throws InvalidInputException {
        int first = builder.add("first", Operation.Convolution.square(4, 3).padded(1), Graph.INPUT);
        int second = builder.add("second", Operation.Convolution.square(4, 3).padded(1), builder.rectifier("r", first));
        int pool = builder.maxPooling("pool", second, 2, 2);
        int third = convolution("third", 3, 1, 2, pool);
        int branch = builder.add("branch", Operation.Convolution.square(4, 5).padded(2), third);
        int sum = builder.add("sum", new Operation.Addition(), third, branch);
        int mean = builder.add("mean", new Operation.GlobalAveragePooling(), sum);
        builder.flatten("end", mean);
        // Squares less one: 8, twice 8, then 3 more, then 8 at distance 2 * 2, then 24 at distance 2.
        double[] squares = {1 + 8, 1 + 8, 1 + 16, 1 + 19, 1 + 19 + 8 * 16, 1 + 147 + 24 * 4, 1 + 147 + 24 * 4};
        List<ReceptiveField> fields = builder.build().layers().stream()
                .map(layer -> layer.structure().field())
                .toList();
        for (int i = 0; i < squares.length; i++) {
            assertEquals(Math.sqrt(squares[i]), fields.get(i).width().effective(), 1e-12);
            assertEquals(Math.sqrt(squares[i]), fields.get(i).height().effective(), 1e-12);
        }
        // The mean sees all of the axes of the images and more, since the padding counts.
        assertEquals(64, fields.get(squares.length).height().effective());
        assertEquals(48, fields.get(squares.length).width().effective());
    }

    @Test
    void aLinearMapOfPartOfTheImageHasItsEffectiveSize() throws InvalidInputException {
        int cut = builder.add(
                "cut",
                new Operation.Slicing(List.of(
                        new Operation.Range(0, 4, 1), new Operation.Range(8, 18, 1), new Operation.Range(8, 18, 1))),
                Graph.INPUT);
        int constant = builder.add("constant", new Operation.Constant(new Shape(4, 10, 10)), Graph.INPUT);
        int sum = builder.add("sum", new Operation.Addition(), cut, constant);
        builder.linear("linear", builder.flatten("flat", sum), 2);
        List<Double> sizes = builder.build().layers().stream()
                .map(layer -> layer.structure().field().width().effective())
                .toList();
        assertEquals(List.of(1.0, 0.0, 1.0, 10.0, 10.0), sizes);
    }

    /** The extents along the width of convolutions on a line. */
    private static List<ReceptiveField.Extent> line(int length, int layers, int filter, int stride)
            throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(new ImageShape(1, 1, length));
        Window window = new Window(WindowAxis.of(1), WindowAxis.of(filter).strided(stride));
        int last = Graph.INPUT;
        for (int k = 1; k <= layers; k++) {
            last = builder.add("conv" + k, new Operation.Convolution(1, window, 1, false), last);
        }
        builder.flatten("end", last);
        return builder.build().layers().stream()
                .limit(layers)
                .map(layer -> layer.structure().field().width())
                .toList();
    }

    @Test
    void theTableTellsOperationInputsShapeAndParameters() throws InvalidInputException {
        int conv = builder.add(
                "conv", Operation.Convolution.square(8, 3).strided(2).padded(1), Graph.INPUT);
        int norm = builder.normalization("norm", conv);
        int sum = builder.add("sum", new Operation.Addition(), norm, conv);
        int pool = builder.maxPooling("pool", sum, 2, 2);
        builder.linear("head", builder.flatten("flat", pool), 10);
        List<String> rows = builder.build().layers().stream()
                .map(layer -> layer.structure().operation()
                        + " | "
                        + layer.structure().inputs()
                        + " | "
                        + layer.structure().shape()
                        + " | "
                        + layer.structure().parameters())
                .toList();
        assertEquals(
                List.of(
                        "3 x 3, stride 2, padding 1, 8 filters | [-1] | [8, 32, 24] | 288",
                        "epsilon 1e-5 | [0] | [8, 32, 24] | 16",
                        "sum | [1, 0] | [8, 32, 24] | 0",
                        "maximum over 2 x 2, stride 2 | [2] | [8, 16, 12] | 0",
                        "flattened | [3] | [1536] | 0",
                        "10 outputs | [4] | [10] | 15370"),
                rows);
    }
}
