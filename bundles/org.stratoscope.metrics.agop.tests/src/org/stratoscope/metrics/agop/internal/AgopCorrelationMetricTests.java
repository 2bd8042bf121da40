package org.stratoscope.metrics.agop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;
import org.stratoscope.testing.TinyNetwork;

/** Claims: the metric reports every statistic it promises and leaves no tensor behind. */
class AgopCorrelationMetricTests {

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new AgopCorrelationMetric(), parameters()));
    }

    @Test
    void everyConvolutionHasItsCorrelationsAndThatWithItsBeginning() throws StratoscopeException {
        CollectedResults results = measure();
        for (String statistic :
                new String[] {"agop_pearson", "agop_cosine", "agop_pearson@sqrt", "agop_cosine@sqrt", "init_pearson"}) {
            assertEquals(2, results.of(statistic).size(), statistic);
            assertTrue(results.of(statistic).stream().allMatch(r -> Math.abs(r.value()) <= 1 + 1e-9), statistic);
        }
    }

    private static CollectedResults measure() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network trained = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            Network initial = TinyNetwork.create(manager, images.shape(), 3, 2, false);
            return Leaks.measure(
                    new AgopCorrelationMetric(), parameters(), Leaks.input(trained, initial, images), manager);
        }
    }

    private static AgopCorrelationParameters parameters() throws InvalidInputException {
        return ParameterSchema.of(AgopCorrelationParameters.class).bind(Map.of());
    }
}
