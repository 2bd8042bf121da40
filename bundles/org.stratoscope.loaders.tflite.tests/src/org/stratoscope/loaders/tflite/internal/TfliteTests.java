package org.stratoscope.loaders.tflite.internal;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.testing.CifarImages;
import org.stratoscope.testing.Classification;
import org.stratoscope.testing.Mutations;

/** TensorFlow Lite files become the networks their authors converted. */
class TfliteTests {

    private static final int CONVOLUTION = 3;
    private static final int MUTATIONS = 2_000;

    @TempDir
    Path folder;

    private final List<Path> told = new ArrayList<>();

    /** Expected values from NumPy: direct sums over the windows TensorFlow places, flattened with the channel fastest. */
    @Test
    void filtersWindowsAndFlatteningAreTensorFlows() throws Exception {
        Path file = TfliteFiles.write(folder.resolve("small.tflite"), CONVOLUTION);
        float[] image = new float[40];
        for (int i = 0; i < image.length; i++) {
            image[i] = (i * 3 % 13 - 6) / 3f;
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = network(file, new ImageShape(2, 5, 4), manager);
            assertEquals("small", network.description().title());
            assertEquals(
                    List.of("conv", "conv_activation", "flat_channels_last", "flat_flatten", "out"),
                    network.description().layers().stream()
                            .map(layer -> layer.name())
                            .toList());
            float[] output = output(network, manager.create(image, new Shape(1, 2, 5, 4)));
            assertArrayEquals(new float[] {1.2916667f, -3.25f}, output, 1e-5f);
            assertEquals(List.of(file), told);
        }
    }

    /** SOURCES.md: 88.00 % of 1,017 images. */
    @Test
    void thePublishedNetworkClassifiesAsManyImagesRight() throws Exception {
        Path data = Path.of(System.getProperty("stratoscope.data", ""));
        Path file = data.resolve("weights/cifar10/mlperftiny_resnet8.tflite");
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
    void theFloatMobileNetIsRead() throws Exception {
        Path file = Path.of(System.getProperty("stratoscope.data", ""))
                .resolve("weights/imagenet/mobilenet_v1_0.25_224_1_default_1.tflite");
        assumeTrue(Files.isRegularFile(file), "needs the folder of real data in the system property stratoscope.data");
        Tflite.Loaded loaded = Tflite.read(file);
        assertEquals(1001, loaded.graph().outputs());
        assertEquals(
                28,
                loaded.graph().layers().stream()
                        .filter(layer -> layer.convolution().isPresent())
                        .count(),
                "27 convolutions of MobileNet and the classifier");
    }

    @Test
    void anUnknownOperationIsNamed() throws IOException {
        Path file = TfliteFiles.write(folder.resolve("unknown.tflite"), 99);
        UnreadableFileException e = assertThrows(UnreadableFileException.class, () -> Tflite.read(file));
        assertTrue(
                e.getMessage()
                        .startsWith(file + ": the operation conv has the number 99, which is not supported;"
                                + " there are ADD, "),
                e.getMessage());
    }

    @Test
    void everyMutationIsAnsweredOrLoaded() throws IOException {
        Path original = TfliteFiles.write(folder.resolve("original.tflite"), CONVOLUTION);
        int loaded =
                new Mutations("tflite").run(Files.readAllBytes(original), MUTATIONS, folder, ".tflite", Tflite::read);
        assertTrue(loaded < MUTATIONS * 3 / 4, "many mutations must do harm, but " + loaded + " did none");
    }

    private Network network(Path file, ImageShape shape, NDManager manager) throws Exception {
        Context context = new Context(manager, RandomStream.of(0), Monitor.silent(), told::add, DataType.FLOAT32);
        return new Tflite().create(new TfliteParameters(file), new NetworkRequest(shape, 10), context);
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
