package org.stratoscope.loaders.keras.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.WindowAxis;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.CifarImages;
import org.stratoscope.testing.Classification;

/** Keras files become the networks their authors saved. */
class KerasTests {

    @TempDir
    Path folder;

    private final List<Path> told = new ArrayList<>();

    /** Expected values from NumPy: direct sums over the windows TensorFlow places, flattened with the channel fastest. */
    @Test
    void filtersWindowsAndFlatteningAreTensorFlows() throws Exception {
        Path file = KerasModels.write(folder.resolve("small.h5"), KerasModels.SEQUENTIAL);
        float[] image = new float[40];
        for (int i = 0; i < image.length; i++) {
            image[i] = (i * 3 % 13 - 6) / 3f;
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = network(file, new ImageShape(2, 5, 4), manager);
            assertEquals("small", network.description().title());
            assertTrue(network.description().trained());
            assertEquals(
                    List.of("conv", "conv_activation", "flat_channels_last", "flat", "out"),
                    network.description().layers().stream()
                            .map(layer -> layer.name())
                            .toList());
            float[] output = output(network, manager.create(image, new Shape(1, 2, 5, 4)));
            assertArrayEquals(new float[] {1.2916667f, -3.25f}, output, 1e-5f);
            assertEquals(List.of(file), told);
        }
    }

    @ParameterizedTest
    @CsvSource({"32,3,1,1,1,1", "32,3,2,1,0,1", "5,3,2,1,1,1", "7,2,2,1,0,1", "32,1,2,1,0,0", "9,3,1,2,2,2"})
    void sameAddsTheOddPixelAtTheEnd(int size, int kernel, int stride, int dilation, int before, int after) {
        assertEquals(
                new WindowAxis(kernel, stride, before, after, dilation),
                WindowAxis.same(size, kernel, stride, dilation));
    }

    /** SOURCES.md: 88.00 % of 1,017 images. */
    @Test
    void thePublishedNetworkClassifiesAsManyImagesRight() throws Exception {
        Path data = Path.of(System.getProperty("stratoscope.data", ""));
        Path file = data.resolve("weights/cifar10/mlperftiny_resnet8.h5");
        Path images = data.resolve("cifar10/test_batch.bin");
        assumeTrue(
                Files.isRegularFile(file) && Files.isRegularFile(images),
                "needs the folder of real data in the system property stratoscope.data");
        double[] none = {0, 0, 0};
        double[] raw = {1 / 255.0, 1 / 255.0, 1 / 255.0};
        try (NDManager manager = NDManager.newBaseManager()) {
            CifarImages pixels = new CifarImages(images, none, raw);
            assertEquals(1017, pixels.size());
            assertEquals(895, Classification.right(network(file, pixels.shape(), manager), pixels, manager));
        }
    }

    @Test
    void weightsWithoutConfigurationAreRefusedWithTheRemedy() {
        Path file = Path.of(System.getProperty("stratoscope.data", ""))
                .resolve("weights/imagenet/squeezenet1.1_notop_tf.h5");
        assumeTrue(Files.isRegularFile(file), "needs the folder of real data in the system property stratoscope.data");
        UnreadableFileException e = assertThrows(UnreadableFileException.class, () -> Keras.read(file));
        assertEquals(
                file
                        + ": the file has weights but no model_config; save the whole model with model.save, or describe it"
                        + " with a layer list.",
                e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Flatten|Lambda|the layer flat is a Lambda, which is not supported; there are Conv2D",
                "\"units\": 2|\"units\": 3|the weights out.weight have 36 values but the layer needs 54",
                "\"same\"|\"causal\"|the layer conv (Conv2D) has padding causal, which is not supported",
                "\"name\": \"out\"|\"name\": \"other\"|the weights kernel of the layer other are missing",
                "[3, 3]|[3, 0]|the layer conv (Conv2D) has no valid kernel_size",
                "\"relu\"|\"sin\"|the activation sin of the layer conv_activation is not supported",
                "\"Flatten\"|null|a layer of its model_config has no class_name or config",
                "\"Flatten\", \"config\": {|\"ELU\", \"config\": {\"alpha\": 1e999, |the layer flat is impossible: slope must be a",
                "Sequential|Graph|its model_config describes no functional or sequential network",
                "[null, 5, 4, 2]|[null, 20, 2]|its input is no image of height, width and channels",
                "{\"class_name\": \"Seq|[\"class_name\": \"Seq|its model_config is not a JSON object",
            })
    void mistakesAreNamed(String text, String replacement, String problem) {
        Path file = KerasModels.write(folder.resolve("broken.h5"), KerasModels.SEQUENTIAL.replace(text, replacement));
        UnreadableFileException e = assertThrows(UnreadableFileException.class, () -> Keras.read(file));
        assertTrue(e.getMessage().startsWith(file + ": " + problem), e.getMessage());
    }

    @Test
    void aNetworkWithoutLayersIsRefused() {
        Path file = KerasModels.write(
                folder.resolve("empty.h5"),
                "{\"class_name\": \"Sequential\", \"config\": {\"name\": \"none\", \"layers\": []}}");
        UnreadableFileException e = assertThrows(UnreadableFileException.class, () -> Keras.read(file));
        assertEquals(file + ": its model_config has no list of layers.", e.getMessage());
    }

    @Test
    void imagesOfAnotherShapeAreRefused() {
        Path file = KerasModels.write(folder.resolve("small.h5"), KerasModels.SEQUENTIAL);
        try (NDManager manager = NDManager.newBaseManager()) {
            InvalidInputException e =
                    assertThrows(InvalidInputException.class, () -> network(file, new ImageShape(3, 32, 32), manager));
            assertEquals(
                    "The network in " + file
                            + " needs images of 2 x 5 x 4 but the data has 3 x 32 x 32; choose other data or resize it.",
                    e.getMessage());
        }
    }

    private Network network(Path file, ImageShape shape, NDManager manager) throws Exception {
        Context context = new Context(manager, RandomStream.of(0), Monitor.silent(), told::add, DataType.FLOAT32);
        return new Keras().create(new KerasParameters(file), new NetworkRequest(shape, 10), context);
    }

    private static float[] output(Network network, NDArray batch) throws Exception {
        int last = network.description().layers().size() - 1;
        float[][] output = new float[1][];
        network.forward(new NDList(batch), Mode.EVALUATION, (layer, outputs) -> {
            if (layer.index() == last) {
                output[0] = outputs.getFirst().toFloatArray();
            }
        });
        return output[0];
    }
}
