package @PACKAGE@;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;

class @CLASS@Tests {

    /** Images of one pixel: -1 in class 0 and 1 in class 1. */
    private static final Dataset SIGNS = new Dataset() {
        @Override
        public ImageShape shape() {
            return new ImageShape(1, 1, 1);
        }

        @Override
        public int size() {
            return 2;
        }

        @Override
        public List<String> classes() {
            return List.of("minus", "plus");
        }

        @Override
        public int label(int index) {
            return index;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            target[offset] = 2 * index - 1;
        }
    };

    @Test
    void theFirstStepIsThatOfTheFormula() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network start = zeros(manager);
            Network trained = train(start, manager, 1);
            assertNotSame(start, trained);
            assertArrayEquals(new float[2], start.parameters().get("linear.weight").toFloatArray());
            // Both classes have probability 1/2, so each image adds rate * 1/2 * pixel to the weight of its class.
            assertArrayEquals(
                    new float[] {-0.5f, 0.5f}, trained.parameters().get("linear.weight").toFloatArray(), 1e-6f);
            assertArrayEquals(new float[2], trained.parameters().get("linear.bias").toFloatArray(), 1e-6f);
        }
    }

    @Test
    void moreStepsSeparateTheClassesFurther() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            float weight = train(zeros(manager), manager, 20)
                    .parameters()
                    .get("linear.weight")
                    .toFloatArray()[1];
            assertTrue(weight > 1, "weight " + weight);
            assertEquals(weight, train(zeros(manager), manager, 20)
                    .parameters()
                    .get("linear.weight")
                    .toFloatArray()[1]);
        }
    }

    private static Network train(Network start, NDManager manager, int epochs) throws Exception {
        Context context = new Context(
                manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
        return new @CLASS@().train(new @STEM@Parameters(1, 2, epochs), start, SIGNS, context);
    }

    private static Network zeros(NDManager manager) throws Exception {
        GraphBuilder builder = new GraphBuilder(SIGNS.shape());
        builder.linear("linear", builder.flatten("flatten", Graph.INPUT), 2);
        return GraphNetwork.create(
                "zeros",
                builder.build(),
                false,
                specification -> FloatBuffer.allocate(specification.size()),
                manager,
                DataType.FLOAT32);
    }
}
