package org.stratoscope.networks.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.ParameterSpecification;
import org.stratoscope.network.weights.ElementType;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.network.weights.StateTensor;
import org.stratoscope.networks.AlexNetArchitecture;
import org.stratoscope.networks.Architecture;
import org.stratoscope.networks.CifarResnet;
import org.stratoscope.networks.CifarResnet.Shortcut;
import org.stratoscope.networks.EfficientNetArchitecture;
import org.stratoscope.networks.LeNetArchitecture;
import org.stratoscope.networks.ResnetArchitecture;
import org.stratoscope.networks.ResnetArchitecture.Stem;
import org.stratoscope.networks.VggArchitecture;
import org.stratoscope.networks.VggArchitecture.Classifier;
import org.stratoscope.networks.inference.ArchitectureInference.Recognized;
import org.stratoscope.networks.inference.ArchitectureInference.Unknown;

/** Every tensor is found whatever the author called it: each carries its own number, so that a mix-up shows. */
class ArchitectureInferenceTests {

    private static final ImageShape SMALL = new ImageShape(3, 32, 32);

    static Stream<Architecture> families() {
        return Stream.of(
                new CifarResnet(20, Shortcut.A, 16),
                new CifarResnet(32, Shortcut.B, 8),
                new ResnetArchitecture(18, Stem.CIFAR, 8),
                new ResnetArchitecture(50, Stem.CIFAR, 4),
                new ResnetArchitecture(34, Stem.IMAGENET, 4),
                new ResnetArchitecture(101, Stem.IMAGENET, 4),
                VggArchitecture.standard(16, true, Classifier.SINGLE),
                VggArchitecture.standard(11, false, Classifier.SINGLE),
                new AlexNetArchitecture(AlexNetArchitecture.Variant.CIFAR, 0.25),
                LeNetArchitecture.standard(),
                new EfficientNetArchitecture(0.25, 0.2, 0.2));
    }

    @ParameterizedTest
    @MethodSource("families")
    void publishedNamesAreRecognised(Architecture architecture) throws Exception {
        Map<String, String> names = new LinkedHashMap<>();
        parameters(architecture).forEach(p -> names.put(p.name(), "module." + p.name()));
        assertRecognised(architecture, names, List.of());
    }

    @ParameterizedTest
    @MethodSource("families")
    void otherNamesAreRecognisedByOrderAndShape(Architecture architecture) throws Exception {
        Map<String, String> names = new LinkedHashMap<>();
        for (ParameterSpecification p : parameters(architecture)) {
            names.put(
                    p.name(),
                    "net."
                            + p.name()
                                    .replace("layer", "stage_")
                                    .replace("conv1", "conv_first")
                                    .replace("downsample", "skip")
                                    .replace("shortcut", "skip")
                                    .replace("features", "body")
                                    .replace("classifier", "head")
                                    .replace("linear", "out")
                                    .replace("fc", "dense"));
        }
        assertRecognised(architecture, names, List.of());
    }

    /** Some authors make the shortcut before the branch it goes round, and normalisations after all convolutions. */
    @ParameterizedTest
    @MethodSource("families")
    void theOrderWithinABlockDoesNotMatter(Architecture architecture) throws Exception {
        List<ParameterSpecification> parameters = parameters(architecture);
        Map<String, List<ParameterSpecification>> blocks = parameters.stream()
                .collect(Collectors.groupingBy(
                        p -> p.name().replaceAll("(layer\\d+\\.\\d+\\.).*", "$1"),
                        LinkedHashMap::new,
                        Collectors.toCollection(ArrayList::new)));
        Map<String, String> names = new LinkedHashMap<>();
        blocks.values().forEach(block -> {
            List<ParameterSpecification> shortcuts = block.stream()
                    .filter(p -> p.name().matches(".*(shortcut|downsample).*"))
                    .toList();
            block.removeAll(shortcuts);
            List<ParameterSpecification> norms =
                    block.stream().filter(p -> p.name().contains(".bn")).toList();
            block.removeAll(norms);
            Stream.of(shortcuts, block, norms)
                    .flatMap(List::stream)
                    .forEach(p -> names.put(
                            p.name(),
                            p.name()
                                    .replaceAll("shortcut|downsample", "projection")
                                    .replace("conv", "weight_layer")));
        });
        assertRecognised(architecture, names, List.of());
    }

    @Test
    void unusedTensorsAreCountedWhereNamesAgree() throws Exception {
        Architecture architecture = new CifarResnet(20, Shortcut.A, 16);
        Map<String, String> names = new LinkedHashMap<>();
        parameters(architecture).forEach(p -> names.put(p.name(), p.name()));
        assertEquals(
                1,
                assertRecognised(architecture, names, List.of("normalize.mean"))
                        .matching()
                        .unused());
    }

    @Test
    void buffersThatBelongToNoLayerDoNotMatterUnderOtherNames() throws Exception {
        Architecture architecture = new CifarResnet(20, Shortcut.A, 16);
        Map<String, String> names = new LinkedHashMap<>();
        parameters(architecture).forEach(p -> names.put(p.name(), p.name().replace("conv", "c")));
        assertEquals(
                0,
                assertRecognised(architecture, names, List.of("normalize.mean"))
                        .matching()
                        .unused());
    }

    @Test
    void whatFitsNowhereIsAnsweredWithTheClosestFamilies() throws Exception {
        Map<String, StateTensor> tensors = new LinkedHashMap<>();
        for (ParameterSpecification p : parameters(new CifarResnet(20, Shortcut.A, 16))) {
            tensors.put(p.name().replace("layer3.2", "last"), tensor(p.shape().getShape(), 0));
        }
        tensors.put("last.conv2.weight", tensor(new long[] {64, 64, 5, 5}, 0));
        Unknown unknown =
                assertInstanceOf(Unknown.class, ArchitectureInference.infer(new StateDictionary(tensors), SMALL));
        assertEquals(
                List.of(
                        "ResNet-20 (option A): it has 5 layers like layer3.0.conv2 (64 x 64 x 3 x 3) but the file 4",
                        "ResNet-18, width 16: it has 5 layers like bn1 (16) but the file 7",
                        "VGG-19 (BN), width 0.25: it has 2 layers like features.1 (16) but the file 7"),
                unknown.closest());
    }

    @Test
    void layersWithoutNumbersAreNoLayers() {
        Map<String, StateTensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            tensors.put("conv" + i + ".weight", tensor(new long[] {0, 3, 3, 3}, 0));
        }
        tensors.put("fc.weight", tensor(new long[] {0, 512}, 0));
        assertEquals(
                List.of(),
                assertInstanceOf(Unknown.class, ArchitectureInference.infer(new StateDictionary(tensors), SMALL))
                        .closest());
    }

    @Test
    void aFileWithoutLayersIsUnknown() {
        StateDictionary nothing = new StateDictionary(Map.of("mean", tensor(new long[] {3}, 0)));
        assertEquals(
                List.of(),
                assertInstanceOf(Unknown.class, ArchitectureInference.infer(nothing, SMALL))
                        .closest());
    }

    private static List<ParameterSpecification> parameters(Architecture architecture) throws Exception {
        return architecture.graph(input(architecture), 10).parameters();
    }

    private static ImageShape input(Architecture architecture) {
        return architecture.title().contains("ImageNet") ? new ImageShape(3, 64, 64) : SMALL;
    }

    /** Writes the tensors under other names, in the order of the map, each filled with its number in the graph. */
    private static Recognized assertRecognised(Architecture architecture, Map<String, String> names, List<String> extra)
            throws Exception {
        List<ParameterSpecification> parameters = parameters(architecture);
        Map<String, ParameterSpecification> byName =
                parameters.stream().collect(Collectors.toMap(ParameterSpecification::name, p -> p));
        Map<String, StateTensor> tensors = new LinkedHashMap<>();
        names.forEach((name, written) -> {
            tensors.put(written, tensor(byName.get(name).shape().getShape(), parameters.indexOf(byName.get(name))));
            if (written.endsWith("running_var")) {
                tensors.put(written.replace("running_var", "num_batches_tracked"), counter());
            }
        });
        extra.forEach(name -> tensors.put(name, tensor(new long[] {3}, 0)));
        Recognized found = assertInstanceOf(
                Recognized.class,
                ArchitectureInference.infer(new StateDictionary(tensors), input(architecture)),
                architecture.title());
        assertEquals(architecture.title(), found.architecture().title());
        Graph graph = found.graph();
        for (ParameterSpecification p : graph.parameters()) {
            Buffer values = found.matching().values().values(p);
            assertEquals(parameters.indexOf(byName.get(p.name())), ((FloatBuffer) values).get(0), p.name());
        }
        return found;
    }

    private static StateTensor tensor(long[] sizes, int number) {
        Shape shape = new Shape(sizes);
        ByteBuffer data = ByteBuffer.allocate(Math.toIntExact(shape.size() * 4)).order(ByteOrder.LITTLE_ENDIAN);
        if (shape.size() > 0) {
            data.asFloatBuffer().put(0, number);
        }
        return new StateTensor(shape, ElementType.F32, data);
    }

    private static StateTensor counter() {
        return new StateTensor(new Shape(), ElementType.I64, ByteBuffer.allocate(8));
    }
}
