package org.stratoscope.network.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Tape;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.network.initialization.Initialization;

/** Claims: a number that a recording needs is still there when the heap was collected and its memory used again. */
class RecordedNumbersTests {

    private static final int ATTEMPTS = 20;
    private static final int BUFFERS = 2000;
    private static final double FACTOR = 1e-4;

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT32", "FLOAT64"})
    void theFactorOfAScalingOutlivesACollection(DataType precision) throws StratoscopeException {
        GraphBuilder builder = new GraphBuilder(new ImageShape(1, 1, 1));
        int x = builder.linear("linear", builder.flatten("flatten", Graph.INPUT), 1);
        builder.add("scale", new Operation.Scaling(FACTOR), x);
        try (NDManager manager = NDManager.newBaseManager()) {
            GraphNetwork network = GraphNetwork.create(
                    "scaling",
                    builder.build(),
                    true,
                    new Initialization.Standard().from(RandomStream.of(1)),
                    manager,
                    precision);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                try (NDManager scope = manager.newSubManager()) {
                    pullBack(network, scope, precision);
                }
            }
        }
    }

    private static void pullBack(GraphNetwork network, NDManager scope, DataType precision)
            throws StratoscopeException {
        NDArray image = scope.ones(new Shape(1, 1, 1, 1), precision);
        NDArray one = scope.ones(new Shape(1, 1), precision);
        try (Tape tape = network.record(scope, image, Mode.EVALUATION, List.of())) {
            useFreedMemory();
            NDArray gradient = tape.pullBackToParameters(one, List.of("linear.weight"))
                    .singletonOrThrow()
                    .toType(DataType.FLOAT64, true);
            assertArrayEquals(new double[] {FACTOR}, gradient.toDoubleArray(), 1e-11);
        }
    }

    /** Collects the heap and fills what became free with other numbers. */
    private static void useFreedMemory() {
        System.gc();
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < BUFFERS; i++) {
            buffers.add(ByteBuffer.allocateDirect(Double.BYTES));
        }
        buffers.forEach(buffer -> buffer.putDouble(0, -1));
    }
}
