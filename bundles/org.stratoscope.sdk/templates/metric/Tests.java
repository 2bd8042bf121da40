package @PACKAGE@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.results.ResultSink;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;

class @CLASS@Tests {

    /** Two images of two pixels. */
    private static final Dataset PROBE = new Dataset() {
        private final float[][] images = {{3, 4}, {0, 5}};

        @Override
        public ImageShape shape() {
            return new ImageShape(1, 1, 2);
        }

        @Override
        public int size() {
            return images.length;
        }

        @Override
        public List<String> classes() {
            return List.of("one");
        }

        @Override
        public int label(int index) {
            return 0;
        }

        @Override
        public void image(int index, float[] target, int offset) {
            System.arraycopy(images[index], 0, target, offset, 2);
        }
    };

    @Test
    void aLinearMapOfKnownNumbers() throws Exception {
        List<Result> results = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            GraphBuilder builder = new GraphBuilder(PROBE.shape());
            builder.linear("linear", builder.flatten("flatten", Graph.INPUT), 1);
            // Weights 1 and bias 0: the outputs are 7 and 5.
            Network network = GraphNetwork.create(
                    "sum",
                    builder.build(),
                    true,
                    specification -> numbers(specification.size(), specification.name().endsWith("weight") ? 1 : 0),
                    manager,
                    DataType.FLOAT32);
            MetricInput input =
                    new MetricInput(network, Optional.empty(), PROBE, Optional.empty(), Optional.empty());
            Context context = new Context(
                    manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            new @CLASS@().measure(new @STEM@Parameters(1), input, collect(results), context);
        }
        Result last = results.getLast();
        assertEquals("activation_rms", last.statistic());
        assertEquals("linear", last.layer().orElseThrow().name());
        assertEquals(Math.sqrt((49 + 25) / 2.0), last.value(), 1e-6);
    }

    private static FloatBuffer numbers(int size, float value) {
        float[] numbers = new float[size];
        Arrays.fill(numbers, value);
        return FloatBuffer.wrap(numbers);
    }

    private static ResultSink collect(List<Result> results) {
        return new ResultSink() {
            @Override
            public void add(Result result) {
                results.add(result);
            }

            @Override
            public void array(String name, ai.djl.ndarray.NDArray array) {
                throw new UnsupportedOperationException(name);
            }

            @Override
            public boolean probesWanted() {
                return false;
            }
        };
    }
}
