package org.stratoscope.network.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;

/** A graph knows every shape when it is built and says in one sentence what does not fit. */
class GraphBuilderTests {

    private final GraphBuilder builder = new GraphBuilder(new ImageShape(3, 8, 6));

    @Test
    void aKernelLargerThanThePaddedImageIsRefusedWithTheRemedy() {
        assertRefused(
                "The layer conv has a kernel of width 9 but its input has only 8; use a smaller kernel, more padding or"
                        + " fewer poolings and strides.",
                () -> builder.add("conv", Operation.Convolution.square(4, 9).padded(1), Graph.INPUT));
    }

    @Test
    void aLinearMapOfAnImageIsRefused() {
        assertRefused(
                "The layer head needs flat features but gets 3 x 8 x 6; put a flattening before it.",
                () -> builder.linear("head", Graph.INPUT, 10));
    }

    @Test
    void addingDifferentShapesIsRefused() throws InvalidInputException {
        int conv = builder.add("conv", Operation.Convolution.square(3, 3), Graph.INPUT);
        assertRefused(
                "The layer sum cannot add 3 x 8 x 6 and 3 x 6 x 4; both must have the same shape.",
                () -> builder.add("sum", new Operation.Addition(), Graph.INPUT, conv));
    }

    @Test
    void joiningDifferentImageSizesIsRefused() throws InvalidInputException {
        int conv = builder.add("conv", Operation.Convolution.square(3, 3), Graph.INPUT);
        assertRefused(
                "The layer join cannot join 3 x 8 x 6 and 3 x 6 x 4; all but the channels must agree.",
                () -> builder.add("join", new Operation.Concatenation(), Graph.INPUT, conv));
    }

    @Test
    void groupsThatDoNotDivideTheChannelsAreRefused() {
        assertRefused(
                "The layer conv cannot cut 3 channels and 4 filters into 2 groups; choose numbers that the groups divide.",
                () -> builder.add("conv", Operation.Convolution.square(4, 1).grouped(2), Graph.INPUT));
    }

    @Test
    void aCeilingPoolingFollowsPyTorchsRuleForTheLastWindow() throws InvalidInputException {
        // PyTorch 1.13: MaxPool2d(2, 2, 1, ceil_mode=True) maps 8 x 6 to 5 x 4, MaxPool2d(3, 4, ceil_mode=True) to 2 x
        // 2:
        // a third window would start behind the last row.
        int pool =
                builder.add("pool", new Operation.MaxPooling(Window.square(2, 2).padded(1), true), Graph.INPUT);
        assertEquals(new Shape(3, 5, 4), builder.shape(pool));
        int wide = builder.add("wide", new Operation.MaxPooling(Window.square(3, 4), true), Graph.INPUT);
        assertEquals(new Shape(3, 2, 2), builder.shape(wide));
    }

    @Test
    void mistakesOfTheProgrammerAreRefused() throws InvalidInputException {
        int conv = builder.add("conv", Operation.Convolution.square(4, 3), Graph.INPUT);
        assertThrows(IllegalArgumentException.class, () -> builder.rectifier("conv", conv));
        assertThrows(IllegalArgumentException.class, () -> builder.rectifier("late", 7));
        assertThrows(IllegalArgumentException.class, builder::build, "the output is an image");
        builder.flatten("flat", Graph.INPUT);
        assertThrows(IllegalArgumentException.class, builder::build, "conv leads nowhere");
    }

    @Test
    void layersCarryNamesKindsDepthsAndFilters() throws InvalidInputException {
        int conv = builder.add("conv", Operation.Convolution.square(4, 3).biased(true), Graph.INPUT);
        builder.linear("head", builder.flatten("flat", conv), 10);
        Graph graph = builder.build();
        List<Layer> layers = graph.layers();
        assertEquals(
                List.of(LayerKind.CONVOLUTION, LayerKind.RESHAPING, LayerKind.LINEAR),
                layers.stream().map(Layer::kind).toList());
        assertEquals(List.of(0.0, 0.5, 1.0), layers.stream().map(Layer::depth).toList());
        assertEquals(
                "conv.weight", layers.getFirst().convolution().orElseThrow().weight());
        assertEquals(3, layers.getFirst().convolution().orElseThrow().inputs());
        assertEquals(
                List.of("conv.weight", "conv.bias", "head.weight", "head.bias"),
                graph.parameters().stream().map(ParameterSpecification::name).toList());
        assertEquals(
                List.of(27L, 27L, 96L, 96L),
                graph.parameters().stream().map(ParameterSpecification::fanIn).toList());
    }

    private static void assertRefused(String sentence, Executable action) {
        assertEquals(sentence, assertThrows(InvalidInputException.class, action).getMessage());
    }
}
