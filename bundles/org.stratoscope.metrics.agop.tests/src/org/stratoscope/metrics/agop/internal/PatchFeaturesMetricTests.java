package org.stratoscope.metrics.agop.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.DoubleBuffer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.component.MetricInput;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.results.Result;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphBuilder;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.network.graph.Operation;
import org.stratoscope.testing.CollectedResults;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.Leaks;

/** Claims: edge detectors are recognised, equal features make equal pictures, and nothing leaks. */
class PatchFeaturesMetricTests {

    private static final double[] PREWITT = {-1, 0, 1, -1, 0, 1, -1, 0, 1, -1, -1, -1, 0, 0, 0, 1, 1, 1};

    @Test
    void nothingLeaks() throws StratoscopeException {
        assertEquals(0, Leaks.count(new PatchFeaturesMetric(), parameters(Map.of())));
    }

    @Test
    void filtersThatDetectEdgesAreRampsAndShowEdges() throws StratoscopeException {
        CollectedResults results = measure(PREWITT, Map.of());
        for (String whose : new String[] {"filters", "gradients"}) {
            for (Result ramp : results.of("ramp_share@" + whose)) {
                assertEquals(1, ramp.value(), 1e-6, whose);
            }
            assertEquals(2, results.of("ramp_share@" + whose).size());
            for (Result share : results.of("eigenvalue_share@" + whose)) {
                assertEquals(0.5, share.value(), 1e-6, "the two ramps are equally strong");
            }
            // The Prewitt magnitude against that of Sobel, which weighs the middle row twice.
            double edges = results.of("edge_pearson@" + whose).getFirst().value();
            assertTrue(edges > 0.9 && edges < 1, "correlation with edges " + edges);
        }
        double without = results.of("edge_pearson@patches").getFirst().value();
        assertTrue(without < 0.8, "correlation of bare windows with edges " + without);
    }

    @Test
    void proportionalMatricesMakeTheSamePictures() throws StratoscopeException {
        CollectedResults results = measure(PREWITT, Map.of("pictures", "7"));
        Result alike = results.of("picture_pearson").getFirst();
        assertEquals(1, alike.value(), 1e-6);
        assertEquals(7, alike.samples());
    }

    @Test
    void aLayerThatDoesNotExistIsNamed() {
        assertEquals(
                "The metric patch-features is asked to store the layer 'conv9', but the convolutions are conv1; correct"
                        + " 'layers'.",
                assertThrows(InvalidInputException.class, () -> measure(PREWITT, Map.of("layers", "conv9")))
                        .getMessage());
    }

    @Test
    void aLayerWithoutGradientsIsStillDescribed() throws StratoscopeException {
        CollectedResults results = measure(new double[18], Map.of());
        assertEquals(0, results.of("ramp_share@filters").size());
        assertEquals(0, results.of("picture_pearson").size());
        assertTrue(results.of("eigenvalue_share@patches").size() > 0);
    }

    /** Every output is the mean of one filter over all positions, so that K is a multiple of the identity. */
    private static Network network(NDManager manager, ImageShape shape, double[] filters) throws InvalidInputException {
        GraphBuilder builder = new GraphBuilder(shape);
        int x = builder.add("conv1", Operation.Convolution.square(2, 3).padded(1), Graph.INPUT);
        x = builder.add("pool", new Operation.GlobalAveragePooling(), x);
        builder.flatten("flatten", x);
        return GraphNetwork.create(
                "edges",
                builder.build(),
                true,
                specification -> DoubleBuffer.wrap(filters.clone()),
                manager,
                DataType.FLOAT32);
    }

    private static CollectedResults measure(double[] filters, Map<String, String> values) throws StratoscopeException {
        GeneratedImages images = GeneratedImages.small(12);
        try (NDManager manager = NDManager.newBaseManager()) {
            double[] all = new double[2 * images.shape().channels() * 9];
            for (int i = 0; i < all.length; i++) {
                all[i] = filters[i / (all.length / 2) * 9 + i % 9];
            }
            Network network = network(manager, images.shape(), all);
            MetricInput input = new MetricInput(network, Optional.empty(), images, Optional.empty(), Optional.empty());
            return Leaks.measure(new PatchFeaturesMetric(), parameters(values), input, manager);
        }
    }

    private static PatchFeaturesParameters parameters(Map<String, String> values) throws InvalidInputException {
        return ParameterSchema.of(PatchFeaturesParameters.class).bind(values);
    }
}
