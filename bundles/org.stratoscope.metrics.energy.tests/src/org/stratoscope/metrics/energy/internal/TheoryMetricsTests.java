package org.stratoscope.metrics.energy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;
import org.stratoscope.testing.TinyNetwork;

/** Claims: the theory of linear networks agrees with a descent step by step, and says what it cannot solve. */
class TheoryMetricsTests {

    private static final GeneratedImages IMAGES = new GeneratedImages(new ImageShape(2, 8, 8), 16, List.of("a", "b"));
    private static final int FILTERS = 4;
    private static final int SIZE = 18;
    private static final double RATE = 0.002;

    @Test
    void filtersThatDescendStepByStepAreThoseOfTheTheory() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network initial = linear(manager);
            Network trained = initial.copy(manager, DataType.FLOAT64, true);
            descend(trained, 30);
            CollectedResults results = measure(
                    new MetricInput(trained, Optional.of(initial), IMAGES, Optional.of(IMAGES), Optional.empty()),
                    parameters(30),
                    manager);
            assertTrue(results.of("filter_error").getFirst().value() < 1e-12);
            assertEquals(1, results.of("similarity@theory").getFirst().value(), 1e-12);
            assertEquals(SIZE, results.of("profile@random").size());
            assertEquals(SIZE, results.of("profile@classes").size());
            CollectedResults other = measure(
                    new MetricInput(trained, Optional.of(initial), IMAGES, Optional.of(IMAGES), Optional.empty()),
                    parameters(29),
                    manager);
            assertTrue(other.of("filter_error").getFirst().value() > 1e-4, "one step less is seen");
        }
    }

    @Test
    void aFixedHeadOfThreeClassesIsSolvedAndATrainedOneRefused() throws StratoscopeException {
        GeneratedImages three = new GeneratedImages(new ImageShape(2, 8, 8), 18, List.of("a", "b", "c"));
        try (NDManager manager = NDManager.newBaseManager()) {
            GraphBuilder builder = new GraphBuilder(three.shape());
            int x = builder.add(
                    "conv1", Operation.Convolution.square(FILTERS, 3).biased(false), Graph.INPUT);
            x = builder.flatten("flatten", builder.add("pool", new Operation.GlobalAveragePooling(), x));
            builder.add("linear", new Operation.Linear(3, false), x);
            Network initial = GraphNetwork.create(
                    "linear",
                    builder.build(),
                    false,
                    new Initialization.Normal(0.3).from(RandomStream.of(4)),
                    manager,
                    DataType.FLOAT64);
            Network trained = initial.copy(manager, DataType.FLOAT64, true);
            descendThroughHead(trained, three, 25);
            MetricInput input =
                    new MetricInput(trained, Optional.of(initial), three, Optional.of(three), Optional.empty());
            CollectedResults results = measure(input, parameters(25), manager);
            assertTrue(results.of("filter_error").getFirst().value() < 1e-12);
            assertEquals(1, results.of("similarity@theory").getFirst().value(), 1e-12);
            assertTrue(
                    measure(input, parameters(24), manager)
                                    .of("filter_error")
                                    .getFirst()
                                    .value()
                            > 1e-6,
                    "one step less is seen");
            trained.parameters().get("linear.weight").muli(1.5);
            assertEquals(
                    "The metric linear-cnn-theory solves a head that is not trained, but linear.weight was trained; give"
                            + " the trainer frozen=linear.",
                    refusal(input, parameters(25), manager));
        }
    }

    /** Steps of gradient descent on the filters alone: the mean squared error over images and one-hot outputs. */
    private static void descendThroughHead(Network network, GeneratedImages images, int steps) {
        double[] weights = network.parameters().get("conv1.weight").toDoubleArray();
        double[] head = network.parameters().get("linear.weight").toDoubleArray();
        float[] pixels = new float[images.shape().size()];
        for (int step = 0; step < steps; step++) {
            double[] gradient = new double[weights.length];
            for (int n = 0; n < images.size(); n++) {
                images.image(n, pixels, 0);
                double[] average = average(pixels);
                for (int c = 0; c < 3; c++) {
                    double output = 0;
                    for (int w = 0; w < weights.length; w++) {
                        output += head[c * FILTERS + w / SIZE] * weights[w] * average[w % SIZE];
                    }
                    double difference = output - (images.label(n) == c ? 1 : 0);
                    for (int w = 0; w < weights.length; w++) {
                        gradient[w] += 2
                                * difference
                                * head[c * FILTERS + w / SIZE]
                                * average[w % SIZE]
                                / (3.0 * images.size());
                    }
                }
            }
            for (int w = 0; w < weights.length; w++) {
                weights[w] -= RATE * gradient[w];
            }
        }
        network.parameters().get("conv1.weight").set(weights);
    }

    /** The mean of all 6 x 6 patches. */
    private static double[] average(float[] pixels) {
        double[] average = new double[SIZE];
        for (int at = 0; at < 36; at++) {
            for (int i = 0; i < SIZE; i++) {
                average[i] += pixels[(i / 9 * 8 + at / 6 + i / 3 % 3) * 8 + at % 6 + i % 3] / 36.0;
            }
        }
        return average;
    }

    @Test
    void aNetworkWithMoreWeightsIsRefusedInOneSentence() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, IMAGES.shape(), 2, 1, true);
            assertEquals(
                    "The metric linear-cnn-theory solves networks whose only weights are those of one convolution, but"
                            + " tiny also trains bn1.weight; choose the network linear-cnn with trainedHead=false.",
                    refusal(Leaks.input(network, network, IMAGES), parameters(1), manager));
        }
    }

    @Test
    void threeClassesAndAnUnstableStepAreRefusedInOneSentence() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = linear(manager);
            GeneratedImages three = GeneratedImages.small(12);
            assertEquals(
                    "The metric linear-cnn-theory needs images of two classes, as a linear network has one output, but"
                            + " these have 3; choose two classes of the data set, or trainedHead=true with a frozen head.",
                    refusal(Leaks.input(network, network, three), parameters(1), manager));
            LinearCnnTheoryParameters wild =
                    ParameterSchema.of(LinearCnnTheoryParameters.class).bind(Map.of("learningRate", "5"));
            String refusal = refusal(Leaks.input(network, network, IMAGES), wild, manager);
            assertTrue(
                    refusal.startsWith("Gradient descent with a learning rate of 5.0 diverges on these images; lower"
                            + " 'learningRate' below 0."),
                    refusal);
        }
    }

    @Test
    void thePeakOfTheFormulaMovesToHigherComponentsInTime() throws StratoscopeException {
        EnergyFormulaParameters parameters =
                ParameterSchema.of(EnergyFormulaParameters.class).bind(Map.of("times", "0.0001/1000000"));
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = TinyNetwork.create(manager, IMAGES.shape(), 2, 1, true);
            CollectedResults results = Leaks.measure(
                    new EnergyFormulaMetric(), parameters, Leaks.input(network, network, IMAGES), manager);
            assertEquals(1, results.of("peak@tau=0.0001").getFirst().value());
            assertEquals(SIZE, results.of("peak@tau=1000000").getFirst().value());
            assertEquals(SIZE, results.of("formula@tau=0.0001").size());
        }
    }

    @Test
    void nothingLeaks() throws StratoscopeException {
        EnergyFormulaParameters parameters =
                ParameterSchema.of(EnergyFormulaParameters.class).bind(Map.of());
        assertEquals(0, Leaks.count(new EnergyFormulaMetric(), parameters));
        try (NDManager manager = NDManager.newBaseManager();
                NDManager networks = manager.newSubManager()) {
            Network network = linear(networks);
            MetricInput input = Leaks.input(network, network, IMAGES);
            measure(input, parameters(3), manager);
            int before = manager.getManagedArrays().size();
            for (int i = 0; i < 5; i++) {
                measure(input, parameters(3), manager);
            }
            assertEquals(before, manager.getManagedArrays().size());
        }
    }

    private static Network linear(NDManager manager) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(IMAGES.shape());
        int x = builder.add("conv1", Operation.Convolution.square(FILTERS, 3).biased(false), Graph.INPUT);
        x = builder.flatten("flatten", builder.add("pool", new Operation.GlobalAveragePooling(), x));
        x = builder.add("mean", new Operation.Mean(List.of(0), true), x);
        builder.add("sum", new Operation.Scaling(FILTERS), x);
        return GraphNetwork.create(
                "linear",
                builder.build(),
                false,
                new Initialization.Normal(0.1).from(RandomStream.of(3)),
                manager,
                DataType.FLOAT64);
    }

    /** Steps of gradient descent written out: forward through all patches, backward to every filter. */
    private static void descend(Network network, int steps) {
        double[] weights = network.parameters().get("conv1.weight").toDoubleArray();
        float[] pixels = new float[IMAGES.shape().size()];
        for (int step = 0; step < steps; step++) {
            double[] gradient = new double[SIZE];
            for (int n = 0; n < IMAGES.size(); n++) {
                IMAGES.image(n, pixels, 0);
                double[] average = average(pixels);
                double output = 0;
                for (int w = 0; w < weights.length; w++) {
                    output += weights[w] * average[w % SIZE];
                }
                double label = IMAGES.label(n) == 0 ? -1 : 1;
                for (int i = 0; i < SIZE; i++) {
                    gradient[i] += 2 * (output - label) * average[i] / IMAGES.size();
                }
            }
            for (int w = 0; w < weights.length; w++) {
                weights[w] -= RATE * gradient[w % SIZE];
            }
        }
        network.parameters().get("conv1.weight").set(weights);
    }

    private static String refusal(MetricInput input, LinearCnnTheoryParameters parameters, NDManager manager) {
        return assertThrows(InvalidInputException.class, () -> measure(input, parameters, manager))
                .getMessage();
    }

    private static CollectedResults measure(MetricInput input, LinearCnnTheoryParameters parameters, NDManager manager)
            throws StratoscopeException {
        return Leaks.measure(new LinearCnnTheoryMetric(), parameters, input, manager);
    }

    private static LinearCnnTheoryParameters parameters(int steps) throws InvalidInputException {
        return ParameterSchema.of(LinearCnnTheoryParameters.class)
                .bind(Map.of("learningRate", Double.toString(RATE), "steps", Integer.toString(steps)));
    }
}
