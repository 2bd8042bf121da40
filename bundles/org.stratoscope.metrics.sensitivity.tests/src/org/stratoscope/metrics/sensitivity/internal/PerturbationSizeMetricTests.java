package org.stratoscope.metrics.sensitivity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;
import org.stratoscope.testing.TinyNetwork;

/** Claims: norms are those of the images, and nothing leaks. */
class PerturbationSizeMetricTests {

    @Test
    void halvingImagesChangesThemByHalfTheirNorm() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            CollectedResults results = Leaks.measure(
                    new PerturbationSizeMetric(),
                    new PerturbationSizeParameters(10),
                    Leaks.input(network, network, images),
                    manager);
            double norm = 0;
            for (int i = 0; i < 10; i++) {
                float[] image = new float[images.shape().size()];
                images.image(i, image, 0);
                double square = 0;
                for (float value : image) {
                    square += (double) value * value;
                }
                norm += Math.sqrt(square) / 10;
            }
            assertEquals(norm, results.of("image_norm").getFirst().value(), 1e-6 * norm);
            assertEquals(norm / 2, results.of("change_norm").getFirst().value(), 1e-6 * norm);
            assertTrue(results.of("folded").isEmpty(), "halving moves nothing");
        }
    }

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new PerturbationSizeMetric(), new PerturbationSizeParameters(10)));
    }
}
