package org.stratoscope.networks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.djl.TensorEngine;
import org.stratoscope.testing.CifarImages;
import org.stratoscope.testing.Classification;

/**
 * Published networks of many authors classify as many of the 1,017 lossless CIFAR-10 test images right as in PyTorch,
 * with the normalisation of each author; those whose architecture follows no pattern are described by layer lists.
 */
class PublishedCheckpointTests {

    private static final double[] IMAGENET_MEAN = {0.485, 0.456, 0.406};
    private static final double[] IMAGENET_DEVIATION = {0.229, 0.224, 0.225};
    private static final double[] MEAN = {0.4914, 0.4822, 0.4465};
    private static final double[] DEVIATION = {0.2470, 0.2435, 0.2616};
    private static final double[] SMALLER_DEVIATION = {0.2023, 0.1994, 0.2010};

    @TempDir
    Path folder;

    @Test
    void aResidualNetworkWithoutParametersOnShortcutsIsRecognised() throws Exception {
        assertRight(932, "akamaster_resnet20.th", Optional.empty(), images(IMAGENET_MEAN, IMAGENET_DEVIATION));
    }

    @Test
    void aResidualNetworkWithConvolutionsOnShortcutsIsRecognised() throws Exception {
        assertRight(938, "benjames_resnet20.pth", Optional.empty(), images(MEAN, DEVIATION));
    }

    @Test
    void aNetworkThatWidensLateIsDescribedInOneList() throws Exception {
        Path shallow = list("late-widening");
        assertRight(929, "fattorib_resnet20.pth", Optional.of(shallow), images(IMAGENET_MEAN, IMAGENET_DEVIATION));
        Path deep = list("late-widening", "0..1", "0..5");
        assertRight(938, "fattorib_resnet44.pth", Optional.of(deep), images(IMAGENET_MEAN, IMAGENET_DEVIATION));
    }

    @Test
    void aNetworkOfConvolutionsOnlyIsDescribedWithoutNames() throws Exception {
        Path list = list("all-convolutional");
        assertRight(730, "zenvi_convnet.pth", Optional.of(list), images(MEAN, SMALLER_DEVIATION));
    }

    @Test
    void aNetworkWithoutActivationsBetweenConvolutionsIsDescribed() throws Exception {
        Path list = list("linear-until-pooling");
        assertRight(686, "hassanjam_cnn.pth", Optional.of(list), images(MEAN, SMALLER_DEVIATION));
    }

    @Test
    void aSmallNetworkWithWideWindowsIsDescribedUnderOtherNames() throws Exception {
        Path list = list("wide-windows");
        assertRight(744, "benjames_lenet_final.pth", Optional.of(list), images(MEAN, DEVIATION));
    }

    private Path list(String name) throws IOException {
        return list(name, "\n", "\n");
    }

    private Path list(String name, String text, String replacement) throws IOException {
        try (InputStream stream = getClass().getResourceAsStream(name + ".layers")) {
            String list = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(Files.createTempFile(folder, name, ".layers"), list.replace(text, replacement));
        }
    }

    private static CifarImages images(double[] mean, double[] deviation) throws IOException {
        Path file = data().resolve("cifar10/test_batch.bin");
        assumeTrue(Files.isRegularFile(file), "needs the folder of real data in the system property stratoscope.data");
        return new CifarImages(file, mean, deviation);
    }

    private static Path data() {
        return Path.of(System.getProperty("stratoscope.data", ""));
    }

    private static void assertRight(int expected, String file, Optional<Path> layers, Dataset images)
            throws StratoscopeException {
        Path weights = data().resolve("weights/cifar10").resolve(file);
        assumeTrue(
                Files.isRegularFile(weights), "needs the folder of real data in the system property stratoscope.data");
        assertEquals(Optional.empty(), TensorEngine.failure());
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context =
                    new Context(manager, RandomStream.of(0), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
            CheckpointParameters parameters =
                    new CheckpointParameters(weights, Optional.empty(), layers, Optional.empty());
            Network network = new Checkpoint().create(parameters, new NetworkRequest(images.shape(), 10), context);
            assertTrue(network.description().trained());
            assertEquals(
                    expected,
                    Classification.right(network, images, manager),
                    network.description().title());
        }
    }
}
