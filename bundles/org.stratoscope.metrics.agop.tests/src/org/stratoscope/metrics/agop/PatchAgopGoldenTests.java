package org.stratoscope.metrics.agop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Monitor;

/**
 * Claims: patch-AGOPs of convolutions with groups, depthwise, strided, dilated, with 1 x 1 and one-dimensional windows, in
 * residual blocks and with many filters, and of linear layers, equal those of a program that differentiates every output
 * with respect to every window (PyTorch, releng/golden/patch_agop_golden.py); and so do all correlations.
 */
class PatchAgopGoldenTests {

    private static final double TOLERANCE = 1e-10;

    @ParameterizedTest
    @EnumSource(GoldenLayers.class)
    void everyLayerEqualsTheDirectJacobian(GoldenLayers golden) throws StratoscopeException, IOException {
        try (NDManager manager = NDManager.newBaseManager();
                Network network = golden.create(manager, DataType.FLOAT64)) {
            List<PatchLayer> layers = layers(network);
            assertEquals(
                    golden.layers().toList(),
                    layers.stream().map(l -> l.layer().name()).toList());
            List<LayerGram> grams = grams(manager, network, golden, layers, false);
            List<LayerGram> centred = grams(manager, network, golden, layers, true);
            for (int i = 0; i < layers.size(); i++) {
                double[] expected = row(golden, layers.get(i).layer().name());
                List<DMatrixRMaj> weights = layers.get(i).weights(network);
                String name = layers.get(i).layer().name();
                checkMatrices(expected, weights, grams.get(i).matrices(), name);
                LayerComparison comparison = new LayerFeatures(weights).with(grams.get(i));
                near(expected[6], comparison.pearson(1).value(), name + " Pearson");
                near(expected[7], comparison.cosine(1).value(), name + " cosine");
                near(expected[8], comparison.pearson(0.5).value(), name + " Pearson of the root");
                near(expected[9], comparison.cosine(0.5).value(), name + " cosine of the root");
                near(expected[10], comparison.pearson(0.3).value(), name + " Pearson of the power");
                near(expected[11], comparison.cosine(0.3).value(), name + " cosine of the power");
                if (name.equals("output")) {
                    // Every gradient is the same, a row of W, so that nothing is left but rounding.
                    assertTrue(centred.get(i).dead());
                } else {
                    near(
                            expected[12],
                            new LayerFeatures(weights)
                                    .with(centred.get(i))
                                    .pearson(1)
                                    .value(),
                            name + " centred");
                }
                double z = (comparison.rotatedPearson() - expected[13]) / expected[14];
                assertTrue(Math.abs(z) < 4, name + " rotated: " + comparison.rotatedPearson() + " for " + expected[13]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(GoldenLayers.class)
    void batchesAndBlocksChangeNothing(GoldenLayers golden) throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager();
                Network network = golden.create(manager, DataType.FLOAT64)) {
            List<PatchLayer> layers = layers(network);
            List<LayerGram> together = grams(manager, network, golden, layers, false);
            List<Layer> taps = layers.stream().map(PatchLayer::layer).toList();
            SignalGrams apart = new SignalGrams(network, taps, SignalOptions.plain(new ImageBlocks(3, 2)));
            for (String range : new String[] {"2:3", "0:2"}) {
                int first = Character.digit(range.charAt(0), 10);
                apart.add(
                        manager,
                        golden.images(manager).get(range),
                        first,
                        Mode.EVALUATION,
                        new Cotangents.Outputs(),
                        Monitor.silent());
            }
            for (int i = 0; i < layers.size(); i++) {
                for (int group = 0; group < layers.get(i).groups(); group++) {
                    DMatrixRMaj expected = together.get(i).matrices().get(group);
                    DMatrixRMaj difference =
                            apart.layerGrams().get(i).matrices().get(group).copy();
                    CommonOps_DDRM.subtractEquals(difference, expected);
                    assertEquals(0, NormOps_DDRM.normF(difference), 1e-13 * NormOps_DDRM.normF(expected));
                }
            }
        }
    }

    private static List<PatchLayer> layers(Network network) {
        return network.description().layers().stream()
                .map(layer -> PatchLayer.of(network, layer))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<LayerGram> grams(
            NDManager manager, Network network, GoldenLayers golden, List<PatchLayer> layers, boolean centred)
            throws StratoscopeException {
        ImageBlocks blocks = new ImageBlocks(GoldenLayers.IMAGES, GoldenLayers.IMAGES);
        SignalGrams signals = new SignalGrams(
                network,
                layers.stream().map(PatchLayer::layer).toList(),
                new SignalOptions(blocks, Optional.empty(), centred, 1));
        signals.add(manager, golden.images(manager), Mode.EVALUATION, Monitor.silent());
        return signals.layerGrams();
    }

    private static void checkMatrices(
            double[] expected, List<DMatrixRMaj> weights, List<DMatrixRMaj> grams, String name) {
        double[] actual = new double[6];
        for (int group = 0; group < weights.size(); group++) {
            DMatrixRMaj agop = DenseMatrices.sandwich(weights.get(group), grams.get(group));
            actual[0] += CommonOps_DDRM.trace(agop);
            actual[1] += Math.pow(NormOps_DDRM.normF(agop), 2);
            for (int j = 0; j < 4; j++) {
                double[] wave = GoldenLayers.wave(300 + j, agop.numRows, 1);
                DMatrixRMaj signs = new DMatrixRMaj(
                        wave.length,
                        1,
                        true,
                        Arrays.stream(wave).map(Math::signum).toArray());
                actual[2 + j] += CommonOps_DDRM.elementSum(DenseMatrices.sandwich(signs, agop));
            }
        }
        actual[1] = Math.sqrt(actual[1]);
        for (int i = 0; i < actual.length; i++) {
            assertEquals(expected[i], actual[i], TOLERANCE * expected[i], name + " number " + i);
        }
    }

    private static void near(double expected, double actual, String name) {
        assertEquals(expected, actual, TOLERANCE, name);
    }

    private static double[] row(GoldenLayers golden, String layer) throws IOException {
        String start = golden.name().toLowerCase(Locale.ROOT) + " " + layer + " ";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PatchAgopGoldenTests.class.getResourceAsStream("patch_agop.txt"), StandardCharsets.US_ASCII))) {
            String line =
                    reader.lines().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
            return Arrays.stream(line.substring(start.length()).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }
}
