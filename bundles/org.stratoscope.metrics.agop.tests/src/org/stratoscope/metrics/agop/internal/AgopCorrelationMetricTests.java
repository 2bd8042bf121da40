package org.stratoscope.metrics.agop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;
import org.stratoscope.testing.NotingMonitor;
import org.stratoscope.testing.TinyNetwork;

/**
 * Claims: the metric reports every statistic it promises, the same bits again and the same numbers for other batches, leaves
 * no tensor behind in any mode, and says in a sentence what cannot be measured while it measures the rest.
 */
class AgopCorrelationMetricTests {

    private static final GeneratedImages IMAGES = GeneratedImages.small(12);

    private final NotingMonitor monitor = new NotingMonitor();
    private final List<String> notes = monitor.notes();
    private NDManager manager;
    private Network trained;
    private Network initial;

    @BeforeEach
    void create() throws StratoscopeException {
        manager = NDManager.newBaseManager();
        trained = TinyNetwork.create(manager, IMAGES.shape(), 3, 1, true);
        initial = TinyNetwork.create(manager, IMAGES.shape(), 3, 2, false);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "layers=all exponent=0.7",
                "outputs=sketched",
                "positions=0.3 batchSize=5",
                "layers=all subtractMean=true",
                "released=true"
            })
    void nothingLeaks(String settings) throws StratoscopeException {
        assertEquals(0, Leaks.count(new AgopCorrelationMetric(), parameters(settings)));
    }

    @Test
    void everyConvolutionHasItsCorrelationsAndThoseWithItsBeginning() throws StratoscopeException {
        CollectedResults results = measure("exponent=0.7");
        for (String statistic : new String[] {
            "agop_pearson",
            "agop_cosine",
            "agop_pearson@sqrt",
            "agop_cosine@sqrt",
            "agop_pearson@power",
            "agop_cosine@power",
            "agop_pearson@rotated",
            "agop_pearson@centred",
            "init_pearson",
            "init_cosine"
        }) {
            assertEquals(2, results.of(statistic).size(), statistic);
            assertTrue(results.of(statistic).stream().allMatch(r -> Math.abs(r.value()) <= 1 + 1e-9), statistic);
            boolean error = statistic.startsWith("agop") && !statistic.endsWith("rotated");
            assertTrue(
                    results.of(statistic).stream()
                            .allMatch(r -> r.standardError().isPresent() == error),
                    statistic);
        }
        assertEquals(List.of(), results.of("agop_sketch_error"));
        assertEquals(List.of(), notes);
        assertTrue(results.of("agop_pearson").stream().allMatch(r -> r.samples() == IMAGES.size()));
    }

    @Test
    void withoutTheRootEverythingElseStaysTheSame() throws StratoscopeException {
        CollectedResults with = measure("");
        CollectedResults without = measure("root=false");
        assertEquals(List.of(), without.of("agop_pearson@sqrt"));
        assertEquals(List.of(), without.of("agop_cosine@sqrt"));
        for (String statistic :
                List.of("agop_pearson", "agop_cosine", "agop_pearson@rotated", "agop_pearson@centred")) {
            assertEquals(with.of(statistic), without.of(statistic));
        }
    }

    @Test
    void linearLayersAreMeasuredWhenAskedFor() throws StratoscopeException {
        assertEquals(List.of("linear"), names(measure("layers=linear"), "agop_pearson"));
        assertEquals(List.of("conv1", "conv2", "linear"), names(measure("layers=all"), "agop_pearson"));
    }

    @Test
    void theSameBitsAgainAndOtherBatchesWithinRounding() throws StratoscopeException {
        for (String settings : new String[] {"", "outputs=sketched sketches=6 tolerance=0", "positions=0.5"}) {
            List<Result> first = all(measure(settings));
            assertEquals(first, all(measure(settings)));
            List<Result> other = all(measure(settings + " batchSize=5"));
            for (int i = 0; i < first.size(); i++) {
                assertEquals(first.get(i).value(), other.get(i).value(), 2e-5, settings + " " + first.get(i));
            }
        }
    }

    @Test
    void sketchesStopWhenTheErrorIsSmallEnough() throws StratoscopeException {
        CollectedResults many = measure("outputs=sketched tolerance=0.004 sketches=4096");
        assertTrue(many.of("agop_sketch_error").stream().allMatch(r -> r.value() <= 0.004));
        CollectedResults few = measure("outputs=sketched tolerance=0.004 sketches=2");
        assertTrue(few.of("agop_sketch_error").stream().anyMatch(r -> r.value() > 0.004));
        double exact = measure("").of("agop_pearson").getFirst().value();
        assertEquals(exact, many.of("agop_pearson").getFirst().value(), 0.02);
    }

    @Test
    void onlyTheBiasOfTheLayerItselfIsLeftOutAsInTheReleasedCode() throws StratoscopeException {
        Network biased = biased(1);
        Result actual = measure("released=true", input(biased, Optional.empty()))
                .of("agop_pearson")
                .get(1);
        Network withoutBias = biased.copy(manager, DataType.FLOAT32, true);
        NDArray bias = withoutBias.parameters().get("conv2.bias");
        bias.subi(bias.duplicate());
        Result expected = measure("", input(withoutBias, Optional.empty()))
                .of("agop_pearson")
                .get(1);
        Result plain =
                measure("", input(biased, Optional.empty())).of("agop_pearson").get(1);
        assertEquals(expected.value(), actual.value());
        assertTrue(Math.abs(plain.value() - actual.value()) > 1e-4);
        assertTrue(biased.parameters().get("conv2.bias").toFloatArray()[0] != 0);
    }

    @Test
    void whatNoOutputDependsOnHasASentenceAndNoNumber() throws StratoscopeException {
        NDArray weight = trained.parameters().get("conv2.weight");
        weight.muli(0);
        CollectedResults results = measure("");
        assertEquals(List.of("conv1", "conv2"), notedLayers("No output depends on the layer %s for these images"));
        assertEquals(List.of(), results.of("agop_pearson"));
        assertEquals(List.of("conv1"), names(results, "init_pearson"));
    }

    @Test
    void weightsThatAreNotNumbersLeaveOutTheirLayerAndWhatTheySpoil() throws StratoscopeException {
        trained.parameters().get("conv2.weight").muli(Float.NaN);
        CollectedResults results = measure("");
        assertTrue(
                notes.contains("The layer conv2 has weights that are NaN or infinite; it was left out."),
                notes::toString);
        assertTrue(
                notes.stream().anyMatch(n -> n.startsWith("The gradients of the outputs by the layer conv1 are NaN")));
        assertEquals(List.of(), results.of("agop_pearson"));
        assertEquals(List.of("conv1"), names(results, "init_pearson"));
    }

    @Test
    void weightsOfZeroHaveASentenceAndTheOtherLayersTheirNumbers() throws StratoscopeException {
        trained.parameters().get("conv1.weight").muli(0);
        trained.parameters().get("bn1.bias").addi(1);
        CollectedResults results = measure("");
        assertEquals(List.of("conv1"), notedLayers("All entries of F or of G of the layer %s are equal"));
        assertEquals(List.of("conv2"), names(results, "agop_pearson"));
        assertEquals(List.of("conv2"), names(results, "init_cosine"));
    }

    @Test
    void oneFilterIsMeasuredAndTheSentenceSaysThatItTellsNothing() throws StratoscopeException {
        CollectedResults results = measure("", input(biased(1, 1), Optional.empty()));
        assertEquals(1, results.of("agop_pearson").getFirst().value(), 1e-12);
        assertEquals(List.of("conv1"), notedLayers("The layer %s has one filter"));
    }

    @Test
    void networksWithoutSuchLayersAreRefused() throws StratoscopeException {
        GraphBuilder builder = new GraphBuilder(IMAGES.shape());
        builder.linear("linear", builder.flatten("flatten", Graph.INPUT), 3);
        Network flat = GraphNetwork.create(
                "flat",
                builder.build(),
                true,
                new Initialization.Standard().from(RandomStream.of(1)),
                manager,
                DataType.FLOAT32);
        InvalidInputException refusal =
                assertThrows(InvalidInputException.class, () -> measure("", input(flat, Optional.empty())));
        assertEquals(
                "The metric agop-correlation needs a network with a convolution, but this one has none; set 'layers' to"
                        + " linear to measure its linear layers.",
                refusal.getMessage());
        assertFalse(measure("layers=linear", input(flat, Optional.empty()))
                .of("agop_cosine")
                .isEmpty());
        assertThrows(InvalidInputException.class, () -> parameters("subtractMean=true outputs=sketched"));
    }

    @Test
    void untrainedNetworksAreMeasuredWithTheirBatchAndWithoutABeginningThereIsNoComparisonWithIt()
            throws StratoscopeException {
        for (String settings : new String[] {"", "outputs=sketched"}) {
            CollectedResults results = measure(settings, input(initial, Optional.empty()));
            assertEquals(2, results.of("agop_pearson").size());
            assertEquals(List.of(), results.of("init_pearson"));
        }
    }

    @Test
    void aNetworkThatHasNotChangedHasNoChangeToCompare() throws StratoscopeException {
        CollectedResults results = measure("", input(trained, Optional.of(trained)));
        assertEquals(List.of(), results.of("agop_pearson@centred"));
        assertEquals(1, results.of("init_pearson").getFirst().value(), 1e-12);
    }

    private List<String> notedLayers(String start) {
        return List.of("conv1", "conv2").stream()
                .filter(layer -> notes.stream().anyMatch(note -> note.startsWith(start.formatted(layer))))
                .toList();
    }

    private static List<String> names(CollectedResults results, String statistic) {
        return results.of(statistic).stream()
                .map(result -> result.layer().orElseThrow().name())
                .toList();
    }

    private static List<Result> all(CollectedResults results) {
        List<Result> all = new ArrayList<>(results.of("agop_pearson"));
        all.addAll(results.of("agop_cosine@sqrt"));
        all.addAll(results.of("agop_pearson@centred"));
        return all;
    }

    private GraphNetwork biased(long seed) throws InvalidInputException {
        return biased(seed, 4);
    }

    private GraphNetwork biased(long seed, int filters) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(IMAGES.shape());
        int first =
                builder.add("conv1", Operation.Convolution.square(filters, 3).biased(true), Graph.INPUT);
        int second = builder.add(
                "conv2", Operation.Convolution.square(5, 3).biased(true), builder.rectifier("relu1", first));
        builder.linear("linear", builder.flatten("flatten", builder.rectifier("relu2", second)), 3);
        return GraphNetwork.create(
                "biased",
                builder.build(),
                true,
                new Initialization.Standard().from(RandomStream.of(seed)),
                manager,
                DataType.FLOAT32);
    }

    private CollectedResults measure(String settings) throws StratoscopeException {
        return measure(settings, input(trained, Optional.of(initial)));
    }

    private static MetricInput input(Network network, Optional<Network> before) {
        return new MetricInput(network, before, IMAGES, Optional.empty(), Optional.empty());
    }

    private CollectedResults measure(String settings, MetricInput input) throws StratoscopeException {
        CollectedResults results = new CollectedResults();
        Context context = new Context(manager, RandomStream.of(4), monitor, InputLog.none(), DataType.FLOAT32);
        new AgopCorrelationMetric().measure(parameters(settings), input, results, context);
        return results;
    }

    private static AgopCorrelationParameters parameters(String settings) throws InvalidInputException {
        Map<String, String> values = new HashMap<>();
        for (String setting :
                settings.isBlank() ? new String[0] : settings.strip().split(" ")) {
            values.put(setting.split("=")[0], setting.split("=")[1]);
        }
        return ParameterSchema.of(AgopCorrelationParameters.class).bind(values);
    }
}
