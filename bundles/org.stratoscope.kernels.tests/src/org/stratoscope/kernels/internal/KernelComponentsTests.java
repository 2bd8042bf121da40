package org.stratoscope.kernels.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.LayerKind;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.weights.Safetensors;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.network.weights.StateTensor;
import org.stratoscope.testing.GeneratedImages;

/** Claims: kernel machines are built, trained, stored and loaded like other networks, with the same bits every time. */
class KernelComponentsTests {

    private static final Dataset DATA = GeneratedImages.small(12);
    private static final String DEEP = "rounds=1,width=5,updates=1,regularization=1e-3";

    @TempDir
    private Path folder;

    @Test
    void aNewMachineAnswersZerosAndStoresNothing() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT32);
            Network machine = Trials.convolutional("padding=same", DATA, context);
            assertEquals(
                    List.of("metric.weight"), List.copyOf(machine.parameters().keySet()));
            assertEquals(List.of(), machine.trainable());
            assertArrayEquals(new double[12 * 3], Trials.outputs(machine, DATA, context));
            List<Layer> layers = machine.description().layers();
            assertEquals(
                    List.of(LayerKind.CONVOLUTION, LayerKind.KERNEL),
                    layers.stream().map(Layer::kind).toList());
            assertEquals(18, layers.getFirst().convolution().orElseThrow().outputs());
            assertEquals(List.of(18L, 8L, 8L), layers.getFirst().structure().shape());
        }
    }

    @Test
    void deepTrainingAddsLayersAndHandsOutEveryFit() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT32);
            Trials.Snapshots snapshots = new Trials.Snapshots();
            Network start = Trials.convolutional("depth=2", DATA, context);
            Network machine = Trials.train(DEEP, start, DATA, context, snapshots);
            assertEquals(
                    List.of("round-0-update-0", "round-0-update-1", "round-1-update-0", "round-1-update-1"),
                    snapshots.names);
            assertEquals(
                    List.of("round0.convolution", "round0.relu", "metric", "kernel"),
                    machine.description().layers().stream().map(Layer::name).toList());
            assertEquals(
                    12, machine.parameters().get("kernel.images").getShape().get(0));
            assertEquals(
                    45, machine.parameters().get("metric.weight").getShape().get(0));
            assertTrue(machine.description().trained());
            double[] outputs = Trials.outputs(machine, DATA, context);
            for (int i = 0; i < DATA.size(); i++) {
                assertEquals(1, outputs[3 * i + DATA.label(i)], .1, "fitted images have their targets");
            }
        }
    }

    @Test
    void snapshotsOfManyUpdatesSortInOrder() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT32);
            Trials.Snapshots snapshots = new Trials.Snapshots();
            Trials.train(
                    "updates=10,regularization=1e-2",
                    Trials.convolutional("depth=1", DATA, context),
                    DATA,
                    context,
                    snapshots);
            assertEquals(11, snapshots.names.size());
            assertEquals(snapshots.names.stream().sorted().toList(), snapshots.names);
            assertEquals("round-0-update-10", snapshots.names.getLast());
        }
    }

    @ParameterizedTest
    @CsvSource({"FLOAT32, relu", "FLOAT64, identity"})
    void storedMachinesComeBackWithTheSameBits(DataType precision, String activation)
            throws StratoscopeException, IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, precision);
            Network start = Trials.convolutional("depth=3", DATA, context);
            String recipe = DEEP + ",roundPadding=1,activation=" + activation;
            Network machine = Trials.train(recipe, start, DATA, context);
            Path file = folder.resolve("machine.safetensors");
            Safetensors.write(file, StateDictionary.of(machine), Map.of());
            Network loaded = Trials.convolutional("depth=3,weights=" + file, DATA, context);
            assertTrue(loaded.description().trained());
            assertEquals(machine.description(), loaded.description());
            assertArrayEquals(Trials.outputs(machine, DATA, context), Trials.outputs(loaded, DATA, context));
            Network copy = machine.copy(manager, precision, true);
            assertArrayEquals(Trials.outputs(machine, DATA, context), Trials.outputs(copy, DATA, context));
        }
    }

    @Test
    void laplaceMachinesAreTrainedAndStoredToo() throws StratoscopeException, IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT32);
            Network start = Trials.laplace("bandwidth=5", DATA, context);
            Network machine = Trials.train("updates=2,agopImages=0,centred=true", start, DATA, context);
            Path file = folder.resolve("laplace.safetensors");
            Safetensors.write(file, StateDictionary.of(machine), Map.of());
            Network loaded = Trials.laplace("bandwidth=5,weights=" + file, DATA, context);
            assertArrayEquals(Trials.outputs(machine, DATA, context), Trials.outputs(loaded, DATA, context));
            assertNotEquals(
                    start.parameters().get("metric.weight"),
                    machine.parameters().get("metric.weight"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kernel.coefficients", "kernel.scale", "kernel.images", "metric.weight", "round0.padding", "more"
            })
    void filesThatDoNotFitAreRefused(String name) throws StratoscopeException, IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT32);
            Network start = Trials.convolutional("depth=2", DATA, context);
            Network machine = Trials.train(DEEP, start, DATA, context);
            Map<String, StateTensor> tensors =
                    new LinkedHashMap<>(StateDictionary.of(machine).tensors());
            if (tensors.remove(name) == null) {
                tensors.put(name, tensors.get("kernel.scale"));
            }
            Path file = folder.resolve("damaged.safetensors");
            Safetensors.write(file, new StateDictionary(tensors), Map.of());
            UnreadableFileException refused = assertThrows(
                    UnreadableFileException.class,
                    () -> Trials.convolutional("depth=2,weights=" + file, DATA, context));
            assertTrue(refused.getMessage().startsWith(file + ": has "), refused.getMessage());
            assertTrue(refused.getMessage().contains(name), refused.getMessage());
        }
    }

    @Test
    void coefficientsThatAreNotFiniteAreRefused() throws StratoscopeException, IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT32);
            Network machine = Trials.train("updates=0", Trials.convolutional("depth=2", DATA, context), DATA, context);
            Map<String, StateTensor> tensors =
                    new LinkedHashMap<>(StateDictionary.of(machine).tensors());
            NDArray wrong = machine.parameters().get("kernel.coefficients").mul(Double.NaN);
            tensors.put("kernel.coefficients", StateTensor.of(wrong));
            Path file = folder.resolve("damaged.safetensors");
            Safetensors.write(file, new StateDictionary(tensors), Map.of());
            UnreadableFileException refused = assertThrows(
                    UnreadableFileException.class,
                    () -> Trials.convolutional("depth=2,weights=" + file, DATA, context));
            assertTrue(refused.getMessage().contains("not finite in kernel.coefficients"), refused.getMessage());
        }
    }

    @Test
    void regularizationAndFitAreChosenOnImagesSetAside() throws StratoscopeException {
        Dataset many = GeneratedImages.small(60);
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT64);
            Network start = Trials.convolutional("depth=1", many, context);
            String fixed = "updates=0,validation=0.5,regularization=";
            List<Network> single = new ArrayList<>();
            for (String value : List.of("1e-6", "100")) {
                single.add(Trials.train(fixed + value, start, many, context));
            }
            Network chosen = Trials.train(fixed + "1e-6/100", start, many, context);
            assertEquals(30, chosen.parameters().get("kernel.images").getShape().get(0));
            NDArray coefficients = chosen.parameters().get("kernel.coefficients");
            List<NDArray> each = single.stream()
                    .map(machine -> machine.parameters().get("kernel.coefficients"))
                    .toList();
            assertNotEquals(each.get(0), each.get(1));
            assertTrue(each.contains(coefficients), "one of the two");
            Trials.Snapshots snapshots = new Trials.Snapshots();
            String search = "updates=3,validation=0.5,regularization=1e-3,select=validation";
            Network best = Trials.train(search, start, many, context, snapshots);
            assertEquals(4, snapshots.names.size());
            assertEquals(30, best.parameters().get("kernel.images").getShape().get(0));
        }
    }

    @Test
    void trainingsRepeatTheirBits() throws StratoscopeException {
        List<double[]> outputs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (NDManager manager = NDManager.newBaseManager()) {
                Context context = Trials.context(manager, DataType.FLOAT64);
                Network start = Trials.convolutional("depth=2", DATA, context);
                outputs.add(Trials.outputs(Trials.train(DEEP, start, DATA, context), DATA, context));
            }
        }
        outputs.forEach(other -> assertArrayEquals(outputs.getFirst(), other));
    }

    @Test
    void trainingsAndPassesLeaveNothingBehind() throws StratoscopeException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Context context = Trials.context(manager, DataType.FLOAT32);
            Network start = Trials.convolutional("depth=2", DATA, context);
            List<Integer> counts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Network machine = Trials.train(DEEP, start, DATA, context);
                NDManager own = machine.parameters().get("kernel.scale").getManager();
                Trials.outputs(machine, DATA, context);
                int once = own.getManagedArrays().size();
                Trials.outputs(machine, DATA, context);
                Trials.outputs(machine, DATA, context);
                assertEquals(once, own.getManagedArrays().size());
                machine.close();
                counts.add(manager.getManagedArrays().size());
            }
            assertEquals(counts.getFirst(), counts.getLast());
        }
    }
}
