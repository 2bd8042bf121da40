package org.stratoscope.metrics.agop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.TinyNetwork;

/**
 * Claims: derivatives of the correlations by K equal difference quotients; the error over images equals that of leaving out
 * blocks and computing anew; sketches have no bias and their stated error is their spread around the exact value.
 */
class ErrorBarTests {

    private static final int OUTPUTS = 10;
    private static final int REPEATS = 100;
    private static final double[] EXPONENTS = {1, 0.5, 0.3};

    private NDManager manager;
    private Network network;
    private List<PatchLayer> layers;

    @BeforeEach
    void create() throws StratoscopeException {
        manager = NDManager.newBaseManager();
        network = TinyNetwork.create(manager, new ImageShape(2, 8, 8), OUTPUTS, 1, true);
        layers = network.description().layers().stream()
                .map(layer -> PatchLayer.of(network, layer))
                .flatMap(Optional::stream)
                .toList();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({"5, 18", "14, 40", "20, 14"})
    void slopesEqualDifferenceQuotients(int filters, int dimension) {
        RandomStream random = RandomStream.of(21);
        FeatureCorrelation features = new FeatureCorrelation(DenseMatrices.random(filters, dimension, random));
        DMatrixRMaj gram = DenseMatrices.gram(filters, filters + 9, random);
        DMatrixRMaj direction = DenseMatrices.gram(filters, 3, random);
        for (double exponent : EXPONENTS) {
            double step = 1e-5;
            double quotient = (combined(features, gram, direction, step, exponent)
                            - combined(features, gram, direction, -step, exponent))
                    / (2 * step);
            DMatrixRMaj slope = features.with(gram).slope(exponent, 0.7, -0.4, 1.3);
            assertEquals(quotient, Matrices.inner(slope, direction), 1e-6 * Math.abs(quotient), "exponent " + exponent);
        }
    }

    private static double combined(
            FeatureCorrelation features, DMatrixRMaj gram, DMatrixRMaj direction, double step, double exponent) {
        DMatrixRMaj moved = new DMatrixRMaj(gram);
        CommonOps_DDRM.addEquals(moved, step, direction);
        Products products = features.with(moved).products(exponent);
        return 0.7 * products.product() - 0.4 * products.squareB() + 1.3 * products.sumB();
    }

    @Test
    void theErrorOverImagesIsThatOfLeavingOutBlocks() throws StratoscopeException {
        int images = 200;
        int blocks = 10;
        List<LayerGram> whole = exact(0, images, new ImageBlocks(images, blocks));
        List<List<LayerGram>> without = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            without.add(exactWithout(block, images, blocks));
        }
        for (int i = 0; i < 2; i++) {
            LayerFeatures features = new LayerFeatures(layers.get(i).weights(network));
            for (double exponent : EXPONENTS) {
                double[] left = new double[blocks];
                for (int block = 0; block < blocks; block++) {
                    left[block] = features.with(without.get(block).get(i))
                            .pearson(exponent)
                            .value();
                }
                double mean = IntStream.range(0, blocks)
                        .mapToDouble(b -> left[b])
                        .average()
                        .orElseThrow();
                double squares = IntStream.range(0, blocks)
                        .mapToDouble(b -> (left[b] - mean) * (left[b] - mean))
                        .sum();
                double expected = Math.sqrt(squares * (blocks - 1) / blocks);
                double actual = features.with(whole.get(i)).pearson(exponent).errorOverImages();
                assertEquals(
                        expected, actual, 0.1 * expected, layers.get(i).layer().name() + " " + exponent);
            }
        }
    }

    @Test
    void sketchesHaveNoBiasAndTheErrorTheyState() throws StratoscopeException {
        int images = 40;
        int rounds = 4;
        ImageBlocks blocks = new ImageBlocks(images, 10);
        List<LayerGram> exact = exact(0, images, blocks);
        NDArray batch = images(0, images);
        double[][] differences = new double[2 * EXPONENTS.length][REPEATS];
        double[] squaredErrors = new double[differences.length];
        List<LayerFeatures> features = layers.stream()
                .map(layer -> new LayerFeatures(layer.weights(network)))
                .toList();
        double[] truths = IntStream.range(0, differences.length)
                .mapToDouble(i -> features.get(i % 2)
                        .with(exact.get(i % 2))
                        .pearson(EXPONENTS[i / 2])
                        .value())
                .toArray();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            SignalGrams signals =
                    new SignalGrams(network, taps(), new SignalOptions(blocks, Optional.empty(), false, 2));
            Cotangents signs = new Cotangents.Signs(RandomStream.of(repeat), 0, rounds);
            signals.add(manager, batch, 0, Mode.EVALUATION, signs, Monitor.silent());
            List<LayerGram> sketched = signals.layerGrams();
            for (int i = 0; i < differences.length; i++) {
                Correlation correlation =
                        features.get(i % 2).with(sketched.get(i % 2)).pearson(EXPONENTS[i / 2]);
                differences[i][repeat] = correlation.value() - truths[i];
                squaredErrors[i] += correlation.errorOfSketch() * correlation.errorOfSketch() / REPEATS;
            }
        }
        for (int i = 0; i < differences.length; i++) {
            String name = layers.get(i % 2).layer().name() + " exponent " + EXPONENTS[i / 2];
            double[] all = differences[i];
            double mean = IntStream.range(0, REPEATS)
                    .mapToDouble(r -> all[r])
                    .average()
                    .orElseThrow();
            double square = IntStream.range(0, REPEATS)
                            .mapToDouble(r -> all[r] * all[r])
                            .sum()
                    / REPEATS;
            double spread = Math.sqrt(square - mean * mean);
            // A bias of a fourth of the spread of one sketch would show as three standard errors here.
            assertEquals(0, mean / spread, 0.3, name + " bias");
            assertEquals(1, spread / Math.sqrt(squaredErrors[i]), 0.2, name + " spread over stated error");
        }
    }

    @Test
    void signsDependOnTheImageAndNotOnItsBatch() throws StratoscopeException {
        ImageBlocks blocks = new ImageBlocks(6, 3);
        SignalOptions options =
                new SignalOptions(blocks, Optional.of(new PositionSample(RandomStream.of(8), 0.4)), false, 2);
        List<LayerGram> together = signed(options, 6);
        List<LayerGram> apart = signed(options, 4);
        for (int i = 0; i < layers.size(); i++) {
            DMatrixRMaj expected = together.get(i).matrices().getFirst();
            DMatrixRMaj actual = apart.get(i).matrices().getFirst();
            for (int entry = 0; entry < expected.data.length; entry++) {
                assertEquals(expected.data[entry], actual.data[entry], 1e-5 * CommonOps_DDRM.trace(expected));
            }
        }
    }

    private List<LayerGram> signed(SignalOptions options, int batch) throws StratoscopeException {
        SignalGrams signals = new SignalGrams(network, taps(), options);
        Cotangents signs = new Cotangents.Signs(RandomStream.of(5), 0, 4);
        for (int first = 0; first < 6; first += batch) {
            NDArray part = images(first, Math.min(batch, 6 - first));
            signals.add(manager, part, first, Mode.EVALUATION, signs, Monitor.silent());
        }
        return signals.layerGrams();
    }

    private List<LayerGram> exact(int first, int count, ImageBlocks blocks) throws StratoscopeException {
        SignalGrams signals = new SignalGrams(network, taps(), SignalOptions.plain(blocks));
        signals.add(manager, images(first, count), Mode.EVALUATION, Monitor.silent());
        return signals.layerGrams();
    }

    private List<LayerGram> exactWithout(int block, int images, int blocks) throws StratoscopeException {
        SignalGrams signals = new SignalGrams(network, taps());
        int size = images / blocks;
        for (int other = 0; other < blocks; other++) {
            if (other != block) {
                signals.add(manager, images(other * size, size), Mode.EVALUATION, Monitor.silent());
            }
        }
        return signals.layerGrams();
    }

    private List<Layer> taps() {
        return layers.stream().map(PatchLayer::layer).toList();
    }

    private NDArray images(int first, int count) {
        return Batches.range(manager, GeneratedImages.small(first + count), first, count, DataType.FLOAT32);
    }
}
