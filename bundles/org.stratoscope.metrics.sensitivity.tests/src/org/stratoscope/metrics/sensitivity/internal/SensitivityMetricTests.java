package org.stratoscope.metrics.sensitivity.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;
import org.stratoscope.testing.TinyNetwork;

/** Claims: the metric reports every statistic it promises and leaves no tensor behind. */
class SensitivityMetricTests {

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new SensitivityMetric(), parameters(Map.of())));
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

    @Test
    void thePaperFaithfulVariantIsShownBesideTheCorrectedOne() throws StratoscopeException {
        CollectedResults results = measure(Map.of("compare", "true"));
        for (int layer = 0; layer < results.of("D").size(); layer++) {
            double corrected = results.of("D").get(layer).value();
            assertEquals(corrected * 12 / 11, results.of("D@paper").get(layer).value(), 1e-5 * corrected);
        }
    }

    @Test
    void mediansAndDrawsAreNamedAndLeakNothing() throws StratoscopeException {
        Map<String, String> values =
                Map.of("estimator", "median", "deformations", "3", "noiseDraws", "2", "channelMean", "true");
        assertEquals(7, measure(values).of("R@median").size());
        assertEquals(0, Leaks.count(new SensitivityMetric(), parameters(values)));
    }

    @Test
    void onlyTheKindsAskedForAreReported() throws StratoscopeException {
        assertEquals(
                List.of("relu1", "relu2", "linear"),
                measure(Map.of("kinds", "activation/linear")).of("D").stream()
                        .map(result -> result.layer().orElseThrow().name())
                        .toList());
        assertThrows(InvalidInputException.class, () -> parameters(Map.of("kinds", "relu")));
    }

    @Test
    void theFirstDrawDoesNotDependOnHowManyFollow() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDList one = noisy(Map.of(), manager);
            NDList three = noisy(Map.of("noiseDraws", "3"), manager);
            assertEquals(3, three.size());
            assertArrayEquals(one.getFirst().toFloatArray(), three.getFirst().toFloatArray());
            assertFalse(Arrays.equals(three.get(0).toFloatArray(), three.get(1).toFloatArray()));
        }
    }

    private static NDList noisy(Map<String, String> values, NDManager manager) throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(6);
        Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
        Context context = new Context(manager, RandomStream.of(4), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
        return ProbeBatches.draw(
                        parameters(values),
                        images,
                        6,
                        Leaks.input(network, network, images).perturber().orElseThrow(),
                        manager,
                        context)
                .noisy();
    }

    @Test
    void equalImagesAreRefused() {
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> measure(i -> 0.5f, network -> {}));
        assertTrue(refusal.getMessage().startsWith("All 6 images of the probe are the same"), refusal.getMessage());
    }

    @Test
    void aSingleImageIsRefused() {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> {
            try (NDManager manager = NDManager.newBaseManager()) {
                GeneratedImages images = GeneratedImages.small(1);
                Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
                Leaks.measure(
                        new SensitivityMetric(), parameters(Map.of()), Leaks.input(network, network, images), manager);
            }
        });
        assertTrue(refusal.getMessage().contains("at least two images"), refusal.getMessage());
    }

    @Test
    void weightsThatAreNotNumbersAreRefusedByName() {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                () -> measure(
                        i -> (float) Math.sin(i),
                        network -> network.parameters().get("conv2.weight").divi(0)));
        assertTrue(refusal.getMessage().contains("conv2.weight"), refusal.getMessage());
    }

    @Test
    void aDeadLayerIsLeftOutWithANote() throws StratoscopeException {
        List<String> notes = measure(
                i -> (float) Math.sin(i),
                network -> network.parameters().get("conv2.weight").muli(0));
        assertTrue(
                notes.stream().anyMatch(n -> n.contains("conv2") && n.contains("the same output for every image")),
                notes.toString());
    }

    @Test
    void imagesOfOneColourAreNoted() throws StratoscopeException {
        // The perturbation halves images; of these, every second one is zero and stays so.
        List<String> notes = measure(i -> i / 128 % 2 == 0 ? 0f : i, network -> {});
        assertTrue(notes.stream().anyMatch(n -> n.contains("leaves 3 of 6 images")), notes.toString());
    }

    private interface Change {
        void of(Network network);
    }

    /** Measures six images of given values and returns the notes. */
    private static List<String> measure(IntToFloat value, Change change) throws StratoscopeException {
        Dataset images = new Dataset() {
            @Override
            public ImageShape shape() {
                return new ImageShape(2, 8, 8);
            }

            @Override
            public int size() {
                return 6;
            }

            @Override
            public List<String> classes() {
                return List.of("a", "b", "c");
            }

            @Override
            public int label(int index) {
                return index % 3;
            }

            @Override
            public void image(int index, float[] target, int offset) {
                for (int i = 0; i < shape().size(); i++) {
                    target[offset + i] = value.of(index * shape().size() + i);
                }
            }
        };
        List<String> notes = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            change.of(network);
            MetricInput plain = Leaks.input(network, network, GeneratedImages.small(6));
            MetricInput input = new MetricInput(network, plain.initial(), images, plain.training(), plain.perturber());
            Context context =
                    new Context(manager, RandomStream.of(4), noting(notes), InputLog.none(), DataType.FLOAT32);
            new SensitivityMetric().measure(parameters(Map.of()), input, new CollectedResults(), context);
        }
        return notes;
    }

    private interface IntToFloat {
        float of(int index);
    }

    private static Monitor noting(List<String> notes) {
        return new Monitor() {
            @Override
            public void begin(String activity, long total) {}

            @Override
            public void worked(long amount) {}

            @Override
            public void report(String series, double step, double value) {}

            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }

            @Override
            public void checkCancelled() {}
        };
    }

    private static CollectedResults measure() throws StratoscopeException {
        return measure(Map.of());
    }

    private static CollectedResults measure(Map<String, String> values) throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network trained = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            Network initial = TinyNetwork.create(manager, images.shape(), 3, 2, false);
            return Leaks.measure(
                    new SensitivityMetric(), parameters(values), Leaks.input(trained, initial, images), manager);
        }
    }

    private static SensitivityParameters parameters(Map<String, String> values) throws InvalidInputException {
        return ParameterSchema.of(SensitivityParameters.class).bind(values);
    }
}
