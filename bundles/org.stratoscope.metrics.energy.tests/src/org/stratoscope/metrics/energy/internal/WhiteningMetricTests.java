package org.stratoscope.metrics.energy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;
import org.stratoscope.testing.TinyNetwork;

/** Claims: every bank has a curve over the displacements that fit, which starts at one, and no tensor is left behind. */
class WhiteningMetricTests {

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new WhiteningMetric(), parameters()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@rgb", "@random", "@initial", "@formula", "@whitening", "@zca"})
    void curvesStartAtOneAndEndAtTheLastDisplacementThatFits(String bank) throws StratoscopeException {
        CollectedResults results = measure(GeneratedImages.small(12));
        var curve = results.of("autocorrelation" + bank);
        assertEquals(8 - 3 + 1, curve.size());
        for (int lag = 0; lag < curve.size(); lag++) {
            assertEquals(lag, curve.get(lag).index().orElseThrow());
            assertTrue(Math.abs(curve.get(lag).value()) <= 1.5);
        }
        assertEquals(1, curve.getFirst().value(), 1e-12);
    }

    @Test
    void flatnessIsBetweenZeroAndOne() throws StratoscopeException {
        double flatness =
                measure(GeneratedImages.small(12)).of("flatness").getFirst().value();
        assertTrue(flatness > 0 && flatness < 1);
    }

    @Test
    void constantImagesAreRefusedInOneSentence() {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> measure(new ConstantImages()));
        assertEquals(
                "The metric whitening found no difference between the pixels of the first 12 images; use images that are"
                        + " not constant.",
                refusal.getMessage());
    }

    private static CollectedResults measure(Dataset images) throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network trained = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            Network initial = TinyNetwork.create(manager, images.shape(), 3, 2, false);
            MetricInput input =
                    new MetricInput(trained, Optional.of(initial), images, Optional.empty(), Optional.empty());
            return Leaks.measure(new WhiteningMetric(), parameters(), input, manager);
        }
    }

    private static WhiteningParameters parameters() throws InvalidInputException {
        return ParameterSchema.of(WhiteningParameters.class).bind(Map.of());
    }
}
