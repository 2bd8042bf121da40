package org.stratoscope.task.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.data.Batches;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.api.random.RandomStream;
import org.stratoscope.api.run.Context;
import org.stratoscope.api.run.InputLog;
import org.stratoscope.api.run.Monitor;
import org.stratoscope.kernels.ConvolutionalKernel;
import org.stratoscope.kernels.Examples;
import org.stratoscope.kernels.FeatureRecursion;
import org.stratoscope.kernels.KernelMachine;
import org.stratoscope.kernels.RecursiveFeatures;
import org.stratoscope.kernels.Round;
import org.stratoscope.testing.GeneratedImages;
import org.stratoscope.testing.TinyNetwork;

/** Claims: snapshots and kept weights of networks whose tensors change in number and shape come back as they were. */
class KernelSnapshotTests {

    private static final GeneratedImages IMAGES = GeneratedImages.small(6);

    @TempDir
    private Path folder;

    @Test
    void everyFitOfADeepMachineComesBack() throws StratoscopeException, IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = context(manager);
            KernelMachine start = machine(manager, context);
            TrainingFolder kept =
                    new TrainingFolder(folder, new ComponentText("convolutional-kernel", Map.of("depth", "2")));
            KernelMachine learnt = learn(start, context, kept);
            List<String> names = kept.snapshots();
            assertEquals(
                    List.of("round-0-update-0", "round-0-update-1", "round-1-update-0", "round-1-update-1"), names);
            Network last = kept.load(names.getLast(), start, manager, DataType.FLOAT32);
            assertEquals(learnt.description(), last.description());
            learnt.parameters()
                    .forEach((name, array) ->
                            assertEquals(array, last.parameters().get(name)));
            Network first = kept.load(names.getFirst(), start, manager, DataType.FLOAT32);
            assertEquals(2, first.description().layers().size());
            Path file = folder.resolve("weights").resolve(names.getLast() + ".safetensors");
            assertEquals(
                    learnt.description(), KeptWeights.load(file, start, context).description());
        }
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = context(manager);
            KernelMachine start = machine(manager, context);
            TrainingFolder kept = new TrainingFolder(folder, new ComponentText("convolutional-kernel", Map.of()));
            learn(start, context, kept);
            Network other = TinyNetwork.create(manager, IMAGES.shape(), 3, 1, false);
            Path file = folder.resolve("weights").resolve("round-0-update-0.safetensors");
            UnreadableFileException refused =
                    assertThrows(UnreadableFileException.class, () -> KeptWeights.load(file, other, context));
            assertTrue(
                    refused.getMessage().startsWith(file + ": has no tensor ")
                            && refused.getMessage().endsWith(" needs; choose the architecture the file was made with."),
                    refused.getMessage());
        }
    }

    private static Context context(NDManager manager) {
        return new Context(manager, RandomStream.of(2), Monitor.silent(), InputLog.none(), DataType.FLOAT32);
    }

    private static KernelMachine machine(NDManager manager, Context context) throws StratoscopeException {
        ConvolutionalKernel kernel = new ConvolutionalKernel(ConvolutionalKernel.Family.CNTK, 2, 3, 0);
        return KernelMachine.create(kernel, IMAGES.shape(), 3, manager, DataType.FLOAT32, context.monitor());
    }

    private static KernelMachine learn(KernelMachine start, Context context, TrainingFolder kept)
            throws StratoscopeException {
        NDManager manager = context.manager();
        NDArray targets =
                manager.create(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1}, new Shape(6, 3));
        Examples training = new Examples(Batches.range(manager, IMAGES, 0, IMAGES.size(), DataType.FLOAT32), targets);
        FeatureRecursion recursion = new FeatureRecursion(
                1, 1, new Round(4, 0, true), List.of(1e-2), false, FeatureRecursion.Agop.published());
        return RecursiveFeatures.learn(start, training, Optional.empty(), recursion, context, kept);
    }
}
