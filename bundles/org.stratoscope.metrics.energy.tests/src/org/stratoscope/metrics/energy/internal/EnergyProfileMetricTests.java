package org.stratoscope.metrics.energy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
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

    @Test
    void theFitIsReportedForTheWholeLayer() throws StratoscopeException {
        CollectedResults results = measure();
        for (String statistic : List.of("fit_r", "fit_tau", "fit_at_bound")) {
            assertEquals(1, results.of(statistic).size());
            assertTrue(results.of(statistic).getFirst().index().isEmpty());
        }
        assertTrue(Math.abs(results.of("fit_r").getFirst().value()) <= 1);
    }

    @Test
    void aNetworkThatHasNotMovedHasNoFit() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            CollectedResults results = Leaks.measure(
                    new EnergyProfileMetric(), parameters(), Leaks.input(network, network, images), manager);
            assertEquals(2 * 3 * 3, results.of("energy").size());
            assertEquals(0, results.of("fit_r").size());
        }
    }

    @Test
    void imagesOfOtherChannelsAreRefusedInOneSentence() throws StratoscopeException {
        GeneratedImages grey = new GeneratedImages(new ImageShape(1, 8, 8), 12, List.of("a"));
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, new ImageShape(2, 8, 8), 3, 1, true);
            InvalidInputException refusal = assertThrows(
                    InvalidInputException.class,
                    () -> Leaks.measure(
                            new EnergyProfileMetric(), parameters(), Leaks.input(network, network, grey), manager));
            assertEquals(
                    "The metric energy-profile needs a first convolution that sees all 1 channels of the images, but"
                            + " conv1 sees 2; choose another network.",
                    refusal.getMessage());
        }
    }

    @Test
    void fewerPatchesThanComponentsAreRefusedInOneSentence() throws StratoscopeException {
        GeneratedImages images = new GeneratedImages(new ImageShape(2, 5, 5), 1, List.of("a"));
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            InvalidInputException refusal = assertThrows(
                    InvalidInputException.class,
                    () -> Leaks.measure(
                            new EnergyProfileMetric(), parameters(), Leaks.input(network, network, images), manager));
            assertEquals(
                    "The metric energy-profile has only 9 patches for their 18 components; raise its parameter"
                            + " 'images' or use more images.",
                    refusal.getMessage());
        }
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
