package org.stratoscope.networks.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.network.Mode;
import org.stratoscope.network.graph.ActivationFunction;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.networks.AlexNetArchitecture;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.EfficientNetArchitecture;
import org.stratoscope.networks.FullyConnectedArchitecture;
import org.stratoscope.networks.LeNetArchitecture;
import org.stratoscope.networks.LineCnnArchitecture;
import org.stratoscope.networks.LinearCnnArchitecture;
import org.stratoscope.networks.Pooling;
import org.stratoscope.networks.ResnetArchitecture;
import org.stratoscope.networks.ResnetArchitecture.Stem;
import org.stratoscope.networks.VggArchitecture;
import org.stratoscope.networks.VggArchitecture.Classifier;

/** Names, shapes and outputs of every architecture are those of PyTorch and torchvision. */
class ArchitectureTests {

    private static final ImageShape SMALL = new ImageShape(3, 32, 32);
    private static final ImageShape LARGE = new ImageShape(3, 224, 224);

    record Case(String key, String digest, double[] outputs) {

        @Override
        public String toString() {
            return key;
        }

        boolean vision() {
            return key.startsWith("vision_");
        }

        int number() {
            String digits = key.replaceAll("\\D", "");
            return Integer.parseInt(digits);
        }
    }

    static List<Case> cases() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ArchitectureTests.class.getResourceAsStream("architectures.txt"), StandardCharsets.US_ASCII))) {
            return reader.lines().map(ArchitectureTests::parse).toList();
        }
    }

    private static Case parse(String line) {
        String[] words = line.split(" ");
        double[] outputs = Arrays.stream(words, 2, words.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Case(words[0], words[1], outputs);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tensorsOfThePublishedSizeHaveThePublishedNamesAndShapes(Case golden) throws Exception {
        boolean toy = golden.key.contains("fully") || golden.key.contains("lin");
        ImageShape input = toy ? shape(golden) : golden.vision() ? LARGE : SMALL;
        int classes = golden.vision() ? 1000 : golden.outputs.length;
        String text = published(golden).graph(input, classes).parameters().stream()
                .map(p -> p.name() + " "
                        + LongStream.of(p.shape().getShape())
                                .mapToObj(Long::toString)
                                .collect(Collectors.joining("x"))
                        + "\n")
                .collect(Collectors.joining());
        assertEquals(golden.digest, sha256(text), text);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void outputsAreThoseOfPyTorch(Case golden) throws Exception {
        ImageShape input = shape(golden);
        Graph graph = reduced(golden).graph(input, golden.outputs.length);
        try (NDManager manager = NDManager.newBaseManager();
                GraphNetwork network = GraphNetwork.create(
                        golden.key, graph, true, FormulaWeights.of(graph), manager, DataType.FLOAT64)) {
            NDArray image = manager.create(
                    FormulaWeights.image(input.size()), new Shape(1, input.channels(), input.height(), input.width()));
            double[][] output = new double[1][];
            network.forward(new NDList(image), Mode.EVALUATION, (layer, outputs) -> {
                if (layer.index() == graph.output().index()) {
                    output[0] = outputs.getFirst().toDoubleArray();
                }
            });
            double scale = Arrays.stream(golden.outputs).map(Math::abs).max().orElseThrow();
            for (int k = 0; k < golden.outputs.length; k++) {
                assertEquals(golden.outputs[k] / scale, output[0][k] / scale, 1e-9, "output " + k);
            }
        }
    }

    private static Architecture published(Case golden) {
        return architecture(golden, false);
    }

    private static Architecture reduced(Case golden) {
        return architecture(golden, true);
    }

    private static Architecture architecture(Case golden, boolean reduced) {
        String name = golden.key.replace("vision_", "").replaceAll("\\d+$", "");
        if (name.startsWith("vgg")) {
            return vgg(golden, reduced);
        }
        return switch (name) {
            case "alexnet" ->
                new AlexNetArchitecture(
                        golden.vision() ? AlexNetArchitecture.Variant.IMAGENET : AlexNetArchitecture.Variant.CIFAR,
                        reduced ? 0.125 : 1);
            case "lenet" -> LeNetArchitecture.standard();
            case "resnet" ->
                new ResnetArchitecture(
                        golden.number(), golden.vision() ? Stem.IMAGENET : Stem.CIFAR, reduced ? 16 : 64);
            case "efficientnet-b" -> new EfficientNetArchitecture(reduced ? 0.5 : 1, 0.2, 0.2);
            case "fully-connected" ->
                new FullyConnectedArchitecture(golden.number(), 64, true, ActivationFunction.RELU, true);
            case "line-cnn_even" -> new LineCnnArchitecture(3, 8, 2, 2);
            case "line-cnn_odd" -> new LineCnnArchitecture(3, 8, 5, 1);
            case "linear-cnn" -> new LinearCnnArchitecture(12, 3, false, 0.01);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Architecture vgg(Case golden, boolean reduced) {
        double multiplier = !reduced ? 1 : golden.vision() ? 0.0625 : 0.25;
        return new VggArchitecture(
                golden.number(),
                golden.key.endsWith("_bn"),
                golden.vision() ? Classifier.IMAGENET : Classifier.SINGLE,
                multiplier,
                golden.key.endsWith("_average") ? Pooling.AVERAGE : Pooling.MAX,
                2,
                ActivationFunction.RELU,
                true);
    }

    private static ImageShape shape(Case golden) {
        if (golden.key.startsWith("vision_vgg")) {
            return new ImageShape(3, 40, 64);
        }
        return switch (golden.key.replaceAll("\\d+$", "")) {
            case "vision_alexnet" -> new ImageShape(3, 96, 80);
            case "vision_resnet" -> new ImageShape(3, 64, 80);
            case "fully-connected" -> new ImageShape(3, 8, 8);
            case "line-cnn_even", "line-cnn_odd" -> new ImageShape(3, 1, 16);
            case "linear-cnn" -> new ImageShape(3, 9, 7);
            default -> SMALL;
        };
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
