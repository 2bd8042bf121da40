package org.stratoscope.metrics.energy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.results.Result;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.metrics.energy.EnergyFormula;
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

    @ParameterizedTest
    @ValueSource(strings = {"where-known", "true", "false"})
    void oneFilterIsNotedWhateverIsSubtracted(String subtraction) throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        NotingMonitor monitor = new NotingMonitor();
        try (NDManager manager = NDManager.newBaseManager()) {
            Network trained = oneFilter(manager, images.shape(), true);
            Network initial = oneFilter(manager, images.shape(), false);
            Context context = new Context(manager, RandomStream.of(4), monitor, InputLog.none(), DataType.FLOAT32);
            CollectedResults results = new CollectedResults();
            new EnergyProfileMetric()
                    .measure(
                            ParameterSchema.of(EnergyProfileParameters.class)
                                    .bind(Map.of("subtractInitial", subtraction)),
                            Leaks.input(trained, initial, images),
                            results,
                            context);
            assertEquals(
                    List.of(
                            "The first convolution has one filter only, so that its energy profile scatters as much as one"
                                    + " filter does; use more filters."),
                    monitor.notes());
            assertEquals(2 * 3 * 3, results.of("energy").size());
        }
    }

    private static Network oneFilter(NDManager manager, ImageShape shape, boolean trained)
            throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(shape);
        int convolution = builder.add("conv1", Operation.Convolution.square(1, 3), Graph.INPUT);
        builder.linear("linear", builder.flatten("flatten", convolution), 2);
        return GraphNetwork.create(
                "one filter",
                builder.build(),
                trained,
                new Initialization.Standard().from(RandomStream.of(trained ? 1 : 2)),
                manager,
                DataType.FLOAT32);
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

    @Test
    void theFormulaIsReportedAsACurveInTheUnitsOfTheProfile() throws StratoscopeException {
        CollectedResults results = measure();
        double[] energy = values(results, "energy");
        double[] lambda = values(results, "lambda");
        double[] curve = values(results, "energy@formula");
        double tau = results.of("fit_tau").getFirst().value();
        double scale = curve[0] / EnergyFormula.profile(lambda, tau)[0];
        double better = 0;
        for (int i = 0; i < curve.length; i++) {
            assertEquals(scale * EnergyFormula.profile(lambda, tau)[i], curve[i], 1e-9);
            better += (energy[i] - curve[i]) * curve[i];
        }
        assertEquals(0, better, 1e-12, "the residual of least squares is orthogonal to the curve");
    }

    @Test
    void howFarFiltersMovedIsTheirNormOverThatOfTheBeginning() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network initial = TinyNetwork.create(manager, images.shape(), 3, 2, false);
            Network trained = initial.copy(manager, DataType.FLOAT32, true);
            trained.parameters().get("conv1.weight").muli(1.25f);
            CollectedResults results = Leaks.measure(
                    new EnergyProfileMetric(), parameters(), Leaks.input(trained, initial, images), manager);
            assertEquals(0.25, results.of("movement").getFirst().value(), 1e-6);
            assertEquals(1, results.of("similarity@initial").getFirst().value(), 1e-6);
        }
    }

    @Test
    void unknownInitialWeightsAreNotedOrRefusedInOneSentence() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            MetricInput input = new MetricInput(network, Optional.empty(), images, Optional.empty(), Optional.empty());
            CollectedResults results = Leaks.measure(new EnergyProfileMetric(), parameters(), input, manager);
            assertEquals(18, results.of("energy").size());
            assertEquals(0, results.of("movement").size());
            EnergyProfileParameters strict =
                    ParameterSchema.of(EnergyProfileParameters.class).bind(Map.of("subtractInitial", "true"));
            assertEquals(
                    "The metric energy-profile is asked to subtract initial weights, but they are not known for a network"
                            + " that was not trained here; set its parameter 'subtractInitial' to where-known or false.",
                    assertThrows(
                                    InvalidInputException.class,
                                    () -> Leaks.measure(new EnergyProfileMetric(), strict, input, manager))
                            .getMessage());
        }
    }

    @Test
    void weightsThatAreNoNumbersAreRefusedInOneSentence() throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            network.parameters().get("conv1.weight").divi(0f);
            assertEquals(
                    "The metric energy-profile found weights of conv1 that are NaN or infinite; train or load the network"
                            + " again.",
                    assertThrows(
                                    InvalidInputException.class,
                                    () -> Leaks.measure(
                                            new EnergyProfileMetric(),
                                            parameters(),
                                            Leaks.input(network, network, images),
                                            manager))
                            .getMessage());
        }
    }

    @Test
    void constantImagesAreRefusedInOneSentence() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, new ImageShape(2, 8, 8), 3, 1, true);
            MetricInput input = new MetricInput(
                    network, Optional.empty(), new ConstantImages(), Optional.empty(), Optional.empty());
            assertEquals(
                    "The metric energy-profile found no difference between the pixels of the first 12 images; use images"
                            + " that are not constant.",
                    assertThrows(
                                    InvalidInputException.class,
                                    () -> Leaks.measure(new EnergyProfileMetric(), parameters(), input, manager))
                            .getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cosine", "laplacian"})
    void otherBasesHoldTheSameEnergy(String basis) throws StratoscopeException {
        EnergyProfileParameters parameters =
                ParameterSchema.of(EnergyProfileParameters.class).bind(Map.of("basis", basis));
        double[] principal = values(measure(), "energy");
        double[] other = values(measure(parameters), "energy");
        assertEquals(
                Arrays.stream(principal).map(e -> e * e).sum(),
                Arrays.stream(other).map(e -> e * e).sum(),
                1e-12);
        assertTrue(Math.abs(principal[3] - other[3]) > 1e-6, "another basis gives another profile");
    }

    private static double[] values(CollectedResults results, String statistic) {
        return results.of(statistic).stream().mapToDouble(Result::value).toArray();
    }

    private static CollectedResults measure() throws StratoscopeException {
        return measure(parameters());
    }

    private static CollectedResults measure(EnergyProfileParameters parameters) throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            Network trained = TinyNetwork.create(manager, images.shape(), 3, 1, true);
            Network initial = TinyNetwork.create(manager, images.shape(), 3, 2, false);
            return Leaks.measure(new EnergyProfileMetric(), parameters, Leaks.input(trained, initial, images), manager);
        }
    }

    private static EnergyProfileParameters parameters() throws InvalidInputException {
        return ParameterSchema.of(EnergyProfileParameters.class).bind(Map.of());
    }
}
