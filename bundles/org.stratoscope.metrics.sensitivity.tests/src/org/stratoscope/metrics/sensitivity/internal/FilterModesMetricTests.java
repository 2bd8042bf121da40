package org.stratoscope.metrics.sensitivity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.results.Result;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.graph.ParameterSource;
import org.stratoscope.network.graph.Window;
import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;
import org.stratoscope.testing.TinyNetwork;

/** Claims: gamma sums to the mean squared filter norm, its normalised form averages to one, and nothing leaks. */
class FilterModesMetricTests {

    private static final FilterModesParameters PARAMETERS = new FilterModesParameters(2);

    @Test
    void gammaAddsUpToTheMeanSquaredNormOfTheFilters() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(2);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            CollectedResults results =
                    Leaks.measure(new FilterModesMetric(), PARAMETERS, Leaks.input(network, network, images), manager);
            NDArray weight = network.parameters().get("conv1.weight");
            double norm = weight.pow(2).sum().getFloat() / (weight.size() / 9.0);
            List<Result> first = results.of("gamma").subList(0, 9);
            assertEquals(norm, first.stream().mapToDouble(Result::value).sum(), 1e-6 * norm);
            List<Result> normalized = results.of("gamma@normalized");
            assertEquals(18, normalized.size());
            assertEquals(2, normalized.stream().mapToDouble(Result::value).sum() / 9, 1e-12);
        }
    }

    /** The highest mode of three by three is the product of (1, -2, 1) / sqrt(6), that of two by two of (1, -1) / sqrt(2). */
    @Test
    void aSumOfTheLowestAndTheHighestModeIsTakenApart() throws StratoscopeException {
        for (double[] wave : new double[][] {{1, -2, 1}, {1, -1}}) {
            int side = wave.length;
            double norm = Arrays.stream(wave).map(v -> v * v).sum();
            float[] filter = new float[side * side];
            for (int i = 0; i < filter.length; i++) {
                filter[i] = (float) (2.0 / side + 0.5 * wave[i / side] * wave[i % side] / norm);
            }
            CollectedResults results = measure(
                    side,
                    1,
                    specification -> FloatBuffer.wrap(
                            specification.name().equals("conv.weight") ? filter : new float[specification.size()]));
            List<Result> gamma = results.of("gamma");
            assertEquals(side * side, gamma.size());
            for (int l = 0; l < gamma.size(); l++) {
                double expected = l == 0 ? 4 : l == gamma.size() - 1 ? 0.25 : 0;
                assertEquals(expected, gamma.get(l).value(), 1e-6);
            }
            Result ratio = results.of("gamma@ratio").getFirst();
            assertEquals(16, ratio.value(), 1e-5);
            assertTrue(ratio.index().isEmpty());
        }
    }

    @Test
    void constantFiltersHaveNoRatio() throws StratoscopeException {
        CollectedResults results = measure(2, 1, specification -> {
            float[] third = new float[specification.size()];
            Arrays.fill(third, 1 / 3f);
            return FloatBuffer.wrap(third);
        });
        assertEquals(4, results.of("gamma@normalized").getFirst().value(), 1e-12);
        assertEquals(List.of(), results.of("gamma@ratio"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void initialFiltersAreFlatOverFrequencies(int side) throws StratoscopeException {
        CollectedResults results = measure(side, 1024, new Initialization.Standard().from(RandomStream.of(1)));
        for (Result gamma : results.of("gamma@normalized")) {
            assertEquals(1024, gamma.samples());
            assertEquals(1, gamma.value(), 0.15);
        }
        assertEquals(side * side, results.of("gamma@normalized").size());
    }

    private static CollectedResults measure(int side, int filters, ParameterSource values) throws StratoscopeException {
        GeneratedImages images = new GeneratedImages(new ImageShape(1, 8, 8), 2, List.of("a", "b"));
        GraphBuilder builder = new GraphBuilder(images.shape());
        int x = builder.add("conv", new Operation.Convolution(filters, Window.square(side, 1), 1, false), Graph.INPUT);
        builder.flatten("flatten", x);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = GraphNetwork.create("filters", builder.build(), true, values, manager, DataType.FLOAT32);
            return Leaks.measure(new FilterModesMetric(), PARAMETERS, Leaks.input(network, network, images), manager);
        }
    }

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new FilterModesMetric(), PARAMETERS));
    }
}
