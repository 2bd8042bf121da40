package org.stratoscope.metrics.sensitivity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.results.Result;
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

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new FilterModesMetric(), PARAMETERS));
    }
}
