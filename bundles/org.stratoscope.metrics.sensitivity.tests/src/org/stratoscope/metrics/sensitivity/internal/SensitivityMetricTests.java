package org.stratoscope.metrics.sensitivity.internal;

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
class SensitivityMetricTests {

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new SensitivityMetric(), parameters()));
    }

    @Test
    void everyLayerHasAllThreeSensitivitiesWithStandardErrors() throws StratoscopeException {
        CollectedResults results = measure();
        for (String statistic : new String[] {"D", "G", "R"}) {
            assertEquals(7, results.of(statistic).size());
            assertTrue(results.of(statistic).stream()
                    .allMatch(r -> r.value() > 0 && r.standardError().isPresent() && r.samples() == 12));
        }
        assertEquals(3, results.arrays().size());
    }

    private static CollectedResults measure() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network trained = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            Network initial = TinyNetwork.create(manager, images.shape(), 3, 2, false);
            return Leaks.measure(new SensitivityMetric(), parameters(), Leaks.input(trained, initial, images), manager);
        }
    }

    private static SensitivityParameters parameters() throws InvalidInputException {
        return ParameterSchema.of(SensitivityParameters.class).bind(Map.of());
    }
}
