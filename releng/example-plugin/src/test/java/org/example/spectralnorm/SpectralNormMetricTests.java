package org.example.spectralnorm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.FloatBuffer;
import java.util.ArrayList;
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
import org.stratoscope.network.graph.Operation;

/** Claims: the norms of matrices whose singular values are known by hand. */
class SpectralNormMetricTests {

    private static final double EXACT = 1e-6;

    @Test
    void aDiagonalMatrixHasItsLargestEntry() throws Exception {
        assertEquals(4, linear(false, 3, 0, 0, -4), EXACT);
        assertEquals(4 / 5.0, linear(true, 3, 0, 0, -4), EXACT);
    }

    @Test
    void aMatrixOfRankOneHasTheProductOfTheLengths() throws Exception {
        // (1, 2) times (1, 2): both have the length sqrt(5).
        assertEquals(5, linear(false, 1, 2, 2, 4), EXACT);
        assertEquals(1, linear(true, 1, 2, 2, 4), EXACT);
    }

    @Test
    void theFiltersOfAConvolutionAreRows() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            GraphBuilder builder = new GraphBuilder(new ImageShape(1, 4, 4));
            int convolution = builder.add("conv", Operation.Convolution.square(2, 3), Graph.INPUT);
            builder.flatten("flatten", convolution);
            // Two equal filters of length 2: singular values sqrt(8) and 0.
            float[] filters = new float[18];
            for (int i : new int[] {0, 2, 6, 8, 9, 11, 15, 17}) {
                filters[i] = 1;
            }
            assertEquals(Math.sqrt(8), measure(network(builder.build(), filters, manager), false, manager), EXACT);
        }
    }

    private static double linear(boolean relative, float... weights) throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            GraphBuilder builder = new GraphBuilder(new ImageShape(1, 1, 2));
            builder.linear("linear", builder.flatten("flatten", Graph.INPUT), 2);
            return measure(network(builder.build(), weights, manager), relative, manager);
        }
    }

    private static Network network(Graph graph, float[] weights, NDManager manager) {
        return GraphNetwork.create(
                "known",
                graph,
                true,
                specification -> specification.name().endsWith("weight")
                        ? FloatBuffer.wrap(weights)
                        : FloatBuffer.allocate(specification.size()),
                manager,
                DataType.FLOAT32);
    }

    private static double measure(Network network, boolean relative, NDManager manager) throws Exception {
        List<Result> results = new ArrayList<>();
        MetricInput input = new MetricInput(network, Optional.empty(), noImages(), Optional.empty(), Optional.empty());
        Context context = new Context(manager, RandomStream.of(1), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
        new SpectralNormMetric().measure(new SpectralNormParameters(relative), input, collect(results), context);
        assertEquals(1, results.size());
        return results.getFirst().value();
    }

    /** The metric does not look at images. */
    private static Dataset noImages() {
        return null;
    }

    private static ResultSink collect(List<Result> results) {
        return new ResultSink() {
            @Override
            public void add(Result result) {
                results.add(result);
            }

            @Override
            public void array(String name, NDArray array) {
                throw new UnsupportedOperationException(name);
            }

            @Override
            public boolean probesWanted() {
                return false;
            }
        };
    }
}
