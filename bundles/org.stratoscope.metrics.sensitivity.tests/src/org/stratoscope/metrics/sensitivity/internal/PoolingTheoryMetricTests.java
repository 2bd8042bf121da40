package org.stratoscope.metrics.sensitivity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.results.Result;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.HomogeneousCnnArchitecture;
import org.stratoscope.networks.LeNetArchitecture;
import org.stratoscope.networks.LineCnnArchitecture;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;

/** Claims: the closed forms stand at the rectifiers of one-dimensional networks, and others are refused by name. */
class PoolingTheoryMetricTests {

    @Test
    void everyRectifierHasTheValuesOfItsDepth() throws StratoscopeException {
        CollectedResults results = measure(new HomogeneousCnnArchitecture(3, 2, 2), new ImageShape(1, 1, 64));
        assertEquals(List.of("relu1", "relu2", "relu3"), layers(results, "R"));
        // 1/8 without one image in eight that is the same after all, and 8 / (2 pi) + 1/2 - 1/(2 pi) likewise.
        assertEquals(1.0 / 7, results.of("D").getLast().value(), 1e-12);
        assertEquals(
                (7 / (2 * Math.PI) + 0.5) / 0.875, results.of("G").getLast().value(), 1e-12);
    }

    @Test
    void layersWithASinglePositionAreLeftOut() throws StratoscopeException {
        CollectedResults results = measure(new LineCnnArchitecture(5, 4, 2, 2), new ImageShape(1, 1, 32));
        assertEquals(List.of("relu1", "relu2", "relu3", "relu4"), layers(results, "D"));
    }

    @Test
    void otherNetworksAreRefused() {
        assertRefused(
                "The metric pooling-theory needs a network of equal convolutions, but the layer pool1 of LeNet pools"
                        + " between convolutions.",
                LeNetArchitecture.standard(),
                new ImageShape(1, 32, 32));
        assertRefused(
                "The closed forms of pooling hold for a stride of 1 or of the length of the filters, not for filters of 4"
                        + " with stride 2.",
                new HomogeneousCnnArchitecture(2, 4, 2),
                new ImageShape(1, 1, 32));
        assertRefused(
                "The metric pooling-theory needs a network of convolutions along a line, but Homogeneous CNN, 2 layers,"
                        + " F = 2, s = 2 has 2 convolutions and sees images of 1 x 8 x 8; choose one such as"
                        + " homogeneous-cnn or cnn-1d.",
                new HomogeneousCnnArchitecture(2, 2, 2),
                new ImageShape(1, 8, 8));
    }

    private static void assertRefused(String sentence, Architecture architecture, ImageShape images) {
        assertEquals(
                sentence,
                assertThrows(InvalidInputException.class, () -> measure(architecture, images))
                        .getMessage());
    }

    private static CollectedResults measure(Architecture architecture, ImageShape shape) throws StratoscopeException {
        GeneratedImages images = new GeneratedImages(shape, 2, List.of("a", "b"));
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = GraphNetwork.create(
                    architecture.title(),
                    architecture.graph(shape, 2),
                    true,
                    architecture.initialization().from(RandomStream.of(1)),
                    manager,
                    DataType.FLOAT32);
            return Leaks.measure(
                    new PoolingTheoryMetric(),
                    new PoolingTheoryParameters(),
                    Leaks.input(network, network, images),
                    manager);
        }
    }

    private static List<String> layers(CollectedResults results, String statistic) {
        return results.of(statistic).stream()
                .map(Result::layer)
                .map(layer -> layer.orElseThrow().name())
                .toList();
    }
}
