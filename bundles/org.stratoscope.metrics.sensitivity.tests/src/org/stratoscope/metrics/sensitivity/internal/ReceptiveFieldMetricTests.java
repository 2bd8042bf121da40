package org.stratoscope.metrics.sensitivity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** Claims: every layer has its exact and its effective size along the width, and nothing leaks. */
class ReceptiveFieldMetricTests {

    private static final ReceptiveFieldParameters PARAMETERS = new ReceptiveFieldParameters();

    @Test
    void twoUnpaddedConvolutionsAndAFlatteningCountedByHand() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(2);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            CollectedResults results = Leaks.measure(
                    new ReceptiveFieldMetric(), PARAMETERS, Leaks.input(network, network, images), manager);
            // conv1, bn1, relu1, conv2, relu2, then flatten and linear, which see all eight columns.
            assertEquals(List.of(3.0, 3.0, 3.0, 5.0, 5.0, 8.0, 8.0), values(results.of("receptive_field")));
            double once = Math.sqrt(1 + 8);
            double twice = Math.sqrt(1 + 2 * 8);
            assertEquals(
                    List.of(once, once, once, twice, twice, 8.0, 8.0), values(results.of("receptive_field@effective")));
        }
    }

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new ReceptiveFieldMetric(), PARAMETERS));
    }

    private static List<Double> values(List<Result> results) {
        return results.stream().map(Result::value).toList();
    }
}
