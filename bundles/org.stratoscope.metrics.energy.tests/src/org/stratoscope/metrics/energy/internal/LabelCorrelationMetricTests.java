package org.stratoscope.metrics.energy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.results.Result;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;
import org.stratoscope.testing.TinyNetwork;

/** Claims: all three correlations are reported for every class and component, and no tensor is left behind. */
class LabelCorrelationMetricTests {

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new LabelCorrelationMetric(), parameters()));
    }

    @Test
    void everyClassAndComponentHasItsNumber() throws StratoscopeException {
        CollectedResults results = measure(GeneratedImages.small(12));
        for (String mode : List.of("single_patch", "average_patch", "energy")) {
            List<Result> rows = Stream.of("a", "b", "c")
                    .flatMap(name -> results.of("label_correlation@" + mode + ":" + name).stream())
                    .toList();
            assertEquals(3 * 18, rows.size());
            assertEquals(17, rows.getLast().index().orElseThrow());
            double greatest =
                    rows.stream().mapToDouble(r -> Math.abs(r.value())).max().orElseThrow();
            assertEquals(
                    greatest,
                    results.of("label_correlation_max@" + mode).getFirst().value());
            double mean =
                    results.of("label_correlation_mean@" + mode).getFirst().value();
            assertTrue(mean > 0 && mean < greatest && greatest <= 1);
            assertTrue(results.arrays().contains("label_correlation_" + mode));
        }
        assertEquals(
                1 / Math.sqrt(12),
                results.of("label_correlation_null").getFirst().value(),
                1e-15);
    }

    @Test
    void oneClassOnlyIsRefusedInOneSentence() {
        GeneratedImages one = new GeneratedImages(new ImageShape(2, 8, 8), 12, List.of("only"));
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> measure(one));
        assertEquals(
                "The metric label-correlation found images of one class only among the first 12; raise its parameter"
                        + " 'images' or use images of at least two classes.",
                refusal.getMessage());
    }

    private static CollectedResults measure(GeneratedImages images) throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            return Leaks.measure(
                    new LabelCorrelationMetric(), parameters(), Leaks.input(network, network, images), manager);
        }
    }

    private static LabelCorrelationParameters parameters() throws InvalidInputException {
        return ParameterSchema.of(LabelCorrelationParameters.class).bind(Map.of());
    }
}
