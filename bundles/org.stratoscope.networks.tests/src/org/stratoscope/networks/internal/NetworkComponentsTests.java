package org.stratoscope.networks.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.parameters.ParameterSchema;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.djl.TensorEngine;
import org.stratoscope.network.weights.Safetensors;
import org.stratoscope.network.weights.StateDictionary;

/** The components as the command line uses them: parameters as text, networks with readable layers. */
class NetworkComponentsTests {

    private static final NetworkRequest REQUEST = new NetworkRequest(new ImageShape(3, 32, 32), 10);

    @TempDir
    Path folder;

    private final List<Path> told = new ArrayList<>();
    private NDManager manager;

    @BeforeEach
    void startEngine() {
        assertEquals(Optional.empty(), TensorEngine.failure());
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void freeEverything() {
        manager.close();
    }

    @Test
    void theSimpleNetworkHasItsDefaults() throws StratoscopeException {
        Network network = create(new SimpleCnn(), "simple-cnn", 1);
        assertEquals("CNN 16-32-64", network.description().title());
        assertFalse(network.description().trained());
        assertEquals(
                List.of(
                        "conv1", "bn1", "relu1", "pool1", "conv2", "bn2", "relu2", "pool2", "conv3", "bn3", "relu3",
                        "pool3", "pool", "flatten", "linear"),
                network.description().layers().stream().map(Layer::name).toList());
        assertEquals(10, network.description().outputs());
    }

    @Test
    void theSimpleNetworkFollowsItsParameters() throws StratoscopeException {
        Network network = create(
                new SimpleCnn(),
                "simple-cnn:widths=8/4,kernel=5,padding=false,reduction=stride,factors=1/3,batchNormalization=false,"
                        + "activation=identity,bias=true,head=flatten,initialization=normal,standardDeviation=0",
                1);
        assertEquals(
                List.of("conv1", "identity1", "conv2", "identity2", "flatten", "linear"),
                network.description().layers().stream().map(Layer::name).toList());
        assertEquals(
                3,
                network.description()
                        .layers()
                        .get(2)
                        .convolution()
                        .orElseThrow()
                        .height()
                        .stride());
        // 32 - 4 = 28 pixels, then (28 - 5) / 3 + 1 = 8 pixels: 4 * 8 * 8 features.
        assertEquals(256, network.parameters().get("linear.weight").getShape().get(1));
        assertEquals(
                0, network.parameters().get("conv1.weight").abs().max().getFloat(), "a standard deviation of zero");
    }

    @Test
    void wrongParametersAreRefusedInOneSentence() {
        assertRefused("'factors' must have one number or as many as 'widths' (3), not 2.", "simple-cnn:factors=2/2");
        assertRefused(
                "'widths' must be whole numbers of at least 1, such as 16/32/64, not [1.5].", "simple-cnn:widths=1.5");
        assertRefused(
                "The layer pool3 has a kernel of height 4 but its input has only 2; use a smaller kernel, more padding or"
                        + " fewer poolings and strides.",
                "simple-cnn:factors=4");
        assertEquals(
                "The depth of a CIFAR ResNet must be 6n + 2, such as 20, 32, 44, 56 or 110, not 21.",
                assertThrows(InvalidInputException.class, () -> create(new ResnetCifar(), "resnet-cifar:depth=21", 1))
                        .getMessage());
    }

    @Test
    void initialWeightsFollowTheSeedAndNothingElse() throws StratoscopeException {
        float[] first = weights(create(new ResnetCifar(), "resnet-cifar:depth=8", 1));
        assertArrayEquals(first, weights(create(new ResnetCifar(), "resnet-cifar:depth=8", 1)));
        assertArrayEquals(first, weights(create(new ResnetCifar(), "resnet-cifar:depth=20,shortcut=B", 1)));
        assertFalse(Arrays.equals(first, weights(create(new ResnetCifar(), "resnet-cifar:depth=8", 2))));
    }

    @Test
    void savedWeightsComeBackAndCountAsTrained() throws IOException, StratoscopeException {
        Network network = create(new ResnetCifar(), "resnet-cifar:depth=8,shortcut=B", 3);
        Path file = folder.resolve("net.safetensors");
        Safetensors.write(file, StateDictionary.of(network), Map.of());
        Network loaded = create(new ResnetCifar(), "resnet-cifar:depth=8,shortcut=B,weights=\"" + file + "\"", 4);
        assertTrue(loaded.description().trained());
        assertEquals(List.of(file), told);
        network.parameters()
                .forEach((name, value) -> assertArrayEquals(
                        value.toFloatArray(), loaded.parameters().get(name).toFloatArray(), name));
    }

    @Test
    void weightsOfAnotherArchitectureAreRefusedByTensor() throws IOException, StratoscopeException {
        Network network = create(new ResnetCifar(), "resnet-cifar:depth=8", 3);
        Path file = folder.resolve("net.safetensors");
        Safetensors.write(file, StateDictionary.of(network), Map.of());
        String spec = "resnet-cifar:depth=8,width=32,weights=\"" + file + "\"";
        assertEquals(
                file + ": conv1.weight has shape 16 x 3 x 3 x 3 but the network ResNet-8 (option A, width 32) needs"
                        + " 32 x 3 x 3 x 3; choose the architecture the file was made with.",
                assertThrows(UnreadableFileException.class, () -> create(new ResnetCifar(), spec, 1))
                        .getMessage());
    }

    @Test
    void aFileWrittenHereKnowsItsArchitecture() throws IOException, StratoscopeException {
        String spec = "simple-cnn:widths=4/6,kernel=5,factors=2/1,activation=tanh,bias=true,head=flatten";
        Network network = create(new SimpleCnn(), spec, 3);
        Path file = folder.resolve("net.safetensors");
        Safetensors.write(file, StateDictionary.of(network), Map.of(StateDictionary.ARCHITECTURE, spec));
        Network loaded = create(new Checkpoint(), "checkpoint:file=\"" + file + "\"", 4);
        assertEquals(network.description().layers(), loaded.description().layers());
        assertArrayEquals(weights(network), weights(loaded));
    }

    @Test
    void anArchitectureCanBeNamedAndTensorsRenamed() throws IOException, StratoscopeException {
        Network network = create(new ResnetCifar(), "resnet-cifar:depth=8", 3);
        Path file = folder.resolve("net.safetensors");
        StateDictionary state =
                StateDictionary.of(network).renamed(name -> "encoder." + name.replace("conv1", "first"));
        Safetensors.write(file, state, Map.of());
        String spec = "checkpoint:file=\"" + file + "\",architecture=resnet-cifar:depth=8";
        assertArrayEquals(weights(network), weights(create(new Checkpoint(), spec, 4)));
        String renamed = spec + ",rename=encoder.*first*->*conv1*;encoder.*->*";
        assertArrayEquals(weights(network), weights(create(new Checkpoint(), renamed, 4)));
        String wrong = "checkpoint:file=\"" + file + "\",architecture=\"resnet-cifar:depth=8,width=8\"";
        assertEquals(
                file
                        + ": the tensors do not fit the network ResNet-8 (option A, width 8): the file has no layer like conv1"
                        + " (8 x 3 x 3 x 3); correct the architecture, or rename the tensors to the names of its layers.",
                assertThrows(UnreadableFileException.class, () -> create(new Checkpoint(), wrong, 1))
                        .getMessage());
        String unknown = "checkpoint:file=\"" + file + "\",architecture=densenet";
        assertEquals(
                "There is no architecture 'densenet'; there are alexnet, cnn-1d, efficientnet-b0, fully-connected, lenet,"
                        + " linear-cnn, resnet, resnet-cifar, simple-cnn, vgg.",
                assertThrows(InvalidInputException.class, () -> create(new Checkpoint(), unknown, 1))
                        .getMessage());
    }

    @Test
    void everyArchitectureHasDefaultsThatBuild() throws StratoscopeException {
        for (NetworkComponent<?> component : List.of(
                new Vgg(),
                new AlexNet(),
                new LeNet(),
                new Resnet(),
                new EfficientNet(),
                new FullyConnected(),
                new LinearCnn())) {
            String id = component.info().id();
            Network network = create(component, id.equals("vgg") ? "vgg:widthMultiplier=0.1" : id, 1);
            assertEquals(id.equals("linear-cnn") ? 1 : 10, network.description().outputs(), id);
            network.close();
        }
    }

    @Test
    void theNumberOfOutputsCanBeChosenAndIsKnownAgainFromAFile() throws IOException, StratoscopeException {
        assertEquals(1, create(new LeNet(), "lenet:outputs=1", 1).description().outputs());
        assertEquals(
                1,
                create(new Resnet(), "resnet:depth=18,width=4,padding=2,outputs=1", 1)
                        .description()
                        .outputs());
        String spec = "simple-cnn:widths=4,outputs=1";
        Network network = create(new SimpleCnn(), spec, 3);
        Path file = folder.resolve("net.safetensors");
        Safetensors.write(file, StateDictionary.of(network), Map.of(StateDictionary.ARCHITECTURE, spec));
        assertEquals(
                1,
                create(new Checkpoint(), "checkpoint:file=\"" + file + "\"", 4)
                        .description()
                        .outputs());
        assertEquals(
                "The network Linear CNN, 100 filters of 3 x 3 always has 1 outputs; leave out 'outputs'.",
                assertThrows(InvalidInputException.class, () -> create(new LinearCnn(), "linear-cnn:outputs=2", 1))
                        .getMessage());
    }

    @Test
    void imagesCanBeFramedWithZeros() throws StratoscopeException {
        Network network = create(new LeNet(), "lenet", 1);
        assertEquals("conv1", network.description().layers().getFirst().name());
        Network padded = create(new Resnet(), "resnet:depth=18,width=4,padding=2", 1);
        assertEquals("pad", padded.description().layers().getFirst().name());
        assertEquals("conv1", padded.description().layers().get(1).name());
        assertEquals(REQUEST.input(), padded.description().input());
    }

    private void assertRefused(String sentence, String text) {
        assertEquals(
                sentence,
                assertThrows(InvalidInputException.class, () -> create(new SimpleCnn(), text, 1))
                        .getMessage());
    }

    private <P extends Record> Network create(NetworkComponent<P> component, String text, long seed)
            throws StratoscopeException {
        P parameters = ParameterSchema.of(component.parameters())
                .bind(ComponentText.parse(text).values());
        Context context = new Context(manager, RandomStream.of(seed), Monitor.silent(), told::add, DataType.FLOAT32);
        return component.create(parameters, REQUEST, context);
    }

    private static float[] weights(Network network) {
        return network.parameters().get("conv1.weight").toFloatArray();
    }
}
