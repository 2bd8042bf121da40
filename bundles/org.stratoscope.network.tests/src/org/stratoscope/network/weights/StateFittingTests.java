package org.stratoscope.network.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.ParameterSpecification;

/** A dictionary fits a network exactly or the first tensor that does not is named. */
class StateFittingTests {

    private static final Path FILE = Path.of("weights.pth");

    private Graph graph;
    private final Map<String, StateTensor> tensors = new LinkedHashMap<>();

    @BeforeEach
    void buildMatchingPair() throws StratoscopeException {
        GraphBuilder builder = new GraphBuilder(new ImageShape(3, 4, 4));
        int x = builder.add("conv1", Operation.Convolution.square(2, 3), Graph.INPUT);
        x = builder.normalization("bn1", x);
        builder.linear("linear", builder.flatten("flatten", x), 5);
        graph = builder.build();
        for (ParameterSpecification specification : graph.parameters()) {
            tensors.put(specification.name(), zeros(specification.shape()));
        }
    }

    @Test
    void matchingTensorsFitWhateverStandsBeforeAllNames() throws UnreadableFileException {
        tensors.put("bn1.num_batches_tracked", zeros(new Shape()));
        for (String prefix : List.of("", "module.", "net.", "model.", "model.module.")) {
            Map<String, StateTensor> prefixed = new LinkedHashMap<>();
            tensors.forEach((name, tensor) -> prefixed.put(prefix + name, tensor));
            FloatBuffer weights = (FloatBuffer) StateFitting.fit(new StateDictionary(prefixed), graph, "Net", FILE)
                    .values(graph.parameters().getFirst());
            assertEquals(54, weights.remaining(), prefix);
        }
    }

    @Test
    void aTensorOfAnotherShapeIsNamedWithBothShapes() {
        tensors.put("conv1.weight", zeros(new Shape(16, 3, 3, 3)));
        assertRefused("weights.pth: conv1.weight has shape 16 x 3 x 3 x 3 but the network Net needs 2 x 3 x 3 x 3;"
                + " choose the architecture the file was made with.");
    }

    @Test
    void aMissingTensorIsNamed() {
        tensors.remove("bn1.running_var");
        tensors.remove("linear.bias");
        assertRefused("weights.pth: there is no tensor bn1.running_var, which the network Net needs;"
                + " choose the architecture the file was made with.");
    }

    @Test
    void aTensorWithoutPlaceIsNamed() {
        tensors.put("conv2.weight", zeros(new Shape(1)));
        assertRefused("weights.pth: the network Net has no place for conv2.weight;"
                + " choose the architecture the file was made with.");
        tensors.put("conv3.weight", zeros(new Shape(1)));
        assertRefused("weights.pth: the network Net has no place for conv2.weight and 1 more tensors;"
                + " choose the architecture the file was made with.");
    }

    private void assertRefused(String sentence) {
        assertEquals(
                sentence,
                assertThrows(
                                UnreadableFileException.class,
                                () -> StateFitting.fit(new StateDictionary(tensors), graph, "Net", FILE))
                        .getMessage());
    }

    private static StateTensor zeros(Shape shape) {
        return new StateTensor(shape, ElementType.F32, ByteBuffer.allocate((int) shape.size() * Float.BYTES));
    }
}
