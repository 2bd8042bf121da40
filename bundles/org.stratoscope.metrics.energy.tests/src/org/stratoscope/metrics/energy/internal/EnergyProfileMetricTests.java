package org.stratoscope.metrics.energy.internal;

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
class EnergyProfileMetricTests {

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new EnergyProfileMetric(), parameters()));
    }

    @Test
    void energyAndLambdaHaveOneValueForEachComponent() throws StratoscopeException {
        CollectedResults results = measure();
        assertEquals(2 * 3 * 3, results.of("energy").size());
        assertEquals(2 * 3 * 3, results.of("lambda").size());
        assertTrue(results.of("energy").stream().allMatch(r -> r.value() > 0));
    }

    private static CollectedResults measure() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network trained = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            Network initial = TinyNetwork.create(manager, images.shape(), 3, 2, false);
            return Leaks.measure(
                    new EnergyProfileMetric(), parameters(), Leaks.input(trained, initial, images), manager);
        }
    }

    private static EnergyProfileParameters parameters() throws InvalidInputException {
        return ParameterSchema.of(EnergyProfileParameters.class).bind(Map.of());
    }
}
