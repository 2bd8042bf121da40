package org.stratoscope.networks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.djl.TensorEngine;
import org.stratoscope.networks.CifarResnet.Shortcut;
import org.stratoscope.testing.CifarImages;
import org.stratoscope.testing.Classification;

/**
 * Published weights of akamaster/pytorch_resnet_cifar10 classify the 1,017 lossless test images exactly as they do in
 * PyTorch: 932, 944, 950 and 943 right (91.64, 92.82, 93.41 and 92.72 %).
 */
class PublishedResnetTests {

    @ParameterizedTest
    @CsvSource({"20,932", "32,944", "44,950", "56,943"})
    void publishedWeightsClassifyAsManyImagesRightAsInPyTorch(int depth, int expected)
            throws IOException, StratoscopeException {
        Path folder = Path.of(System.getProperty("stratoscope.data", ""));
        Path weights = folder.resolve("weights/cifar10/akamaster_resnet" + depth + ".th");
        Path images = folder.resolve("cifar10/test_batch.bin");
        assumeTrue(
                Files.isRegularFile(weights) && Files.isRegularFile(images),
                "needs the folder of real data in the system property stratoscope.data");
        assertEquals(Optional.empty(), TensorEngine.failure());
        CifarImages data =
                new CifarImages(images, new double[] {0.485, 0.456, 0.406}, new double[] {0.229, 0.224, 0.225});
        List<Path> told = new ArrayList<>();
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = new Context(manager, RandomStream.of(0), Monitor.silent(), told::add, DataType.FLOAT32);
            ResnetCifarParameters parameters = new ResnetCifarParameters(
                    depth, Shortcut.A, 16, new WeightParameters(Optional.of(weights), Optional.empty()));
            Network network = new ResnetCifar().create(parameters, new NetworkRequest(data.shape(), 10), context);
            assertTrue(network.description().trained());
            assertEquals(
                    "ResNet-" + depth + " (option A)", network.description().title());
            assertEquals(List.of(weights), told);
            assertEquals(expected, Classification.right(network, data, manager));
        }
    }
}
