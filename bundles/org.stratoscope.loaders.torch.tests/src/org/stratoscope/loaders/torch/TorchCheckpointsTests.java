package org.stratoscope.loaders.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.network.weights.ElementType;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.network.weights.StateTensor;

/** Checkpoints written by PyTorch 1.13 (releng/golden/torch_files.py) hold what was saved, in both layouts. */
class TorchCheckpointsTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"scripted.pt", "traced.pt"})
    void tensorsOfTorchScriptProgramsAreNamedAsTheirStateDictionary(String name)
            throws IOException, UnreadableFileException {
        StateDictionary state = TorchCheckpoints.read(CheckpointFiles.genuine(folder, name));
        Set<String> names = new HashSet<>(state.names());
        names.removeIf(tensor -> tensor.endsWith("num_batches_tracked"));
        assertEquals(
                Set.of(
                        "features.0.weight",
                        "features.0.bias",
                        "features.1.weight",
                        "features.1.bias",
                        "features.1.running_mean",
                        "features.1.running_var",
                        "head.weight"),
                names);
        double[] filters = IntStream.range(0, 18).asDoubleStream().toArray();
        assertTensor(state, "features.0.weight", ElementType.F32, new Shape(2, 1, 3, 3), filters);
        assertTensor(state, "features.1.running_var", ElementType.F32, new Shape(2), 1, 1);
        assertTensor(state, "head.weight", ElementType.F32, new Shape(3, 2, 1, 1), 0, 1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"types_zip.pth", "types_legacy.pth"})
    void everyTypeAndEveryStrideIsRead(String name) throws IOException, UnreadableFileException {
        StateDictionary state = TorchCheckpoints.read(CheckpointFiles.genuine(folder, name));
        assertEquals(
                List.of(
                        "contiguous",
                        "transposed",
                        "slice",
                        "expanded",
                        "scalar",
                        "empty",
                        "double",
                        "half",
                        "bfloat16",
                        "int64",
                        "int32",
                        "int16",
                        "int8",
                        "uint8",
                        "bool",
                        "shared1",
                        "shared2",
                        "parameter"),
                List.copyOf(state.names()));
        double[] base = IntStream.range(0, 24).asDoubleStream().toArray();
        assertTensor(state, "contiguous", ElementType.F32, new Shape(2, 3, 4), base);
        double[] transposed =
                IntStream.range(0, 24).mapToDouble(i -> (i % 6) * 4 + i / 6).toArray();
        assertTensor(state, "transposed", ElementType.F32, new Shape(4, 2, 3), transposed);
        assertTensor(state, "slice", ElementType.F32, new Shape(2, 3), 21, 25, 29, 51, 55, 59);
        assertTensor(state, "expanded", ElementType.F32, new Shape(3, 2), 5, 5, 5, 5, 5, 5);
        assertTensor(state, "scalar", ElementType.F32, new Shape(), 7.5);
        assertTensor(state, "empty", ElementType.F32, new Shape(0, 4));
        assertTensor(state, "double", ElementType.F64, new Shape(4), 0, 1 / 3.0, 2 / 3.0, 1);
        assertTensor(state, "half", ElementType.F16, new Shape(4), 0, 0.125, 0.25, 0.375);
        assertTensor(state, "bfloat16", ElementType.BF16, new Shape(4), 0, 256, 512, 768);
        assertTensor(state, "int64", ElementType.I64, new Shape(4), -2, -1, 0, 1);
        assertTensor(state, "int32", ElementType.I32, new Shape(4), -2, -1, 0, 1);
        assertTensor(state, "int16", ElementType.I16, new Shape(4), -2, -1, 0, 1);
        assertTensor(state, "int8", ElementType.I8, new Shape(4), -2, -1, 0, 1);
        assertTensor(state, "uint8", ElementType.U8, new Shape(3), 253, 254, 255);
        assertTensor(state, "bool", ElementType.BOOL, new Shape(3), 1, 0, 1);
        assertTensor(
                state,
                "shared1",
                ElementType.F32,
                new Shape(3, 4),
                IntStream.range(0, 12).asDoubleStream().toArray());
        assertTensor(
                state,
                "shared2",
                ElementType.F32,
                new Shape(3, 4),
                IntStream.range(12, 24).asDoubleStream().toArray());
        assertTensor(state, "parameter", ElementType.F32, new Shape(3), 0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint_zip.pth", "checkpoint_legacy.pth"})
    void theStateDictionaryIsFoundBesideEpochsAndOptimizers(String name) throws IOException, UnreadableFileException {
        StateDictionary state = TorchCheckpoints.read(CheckpointFiles.genuine(folder, name));
        assertEquals(
                List.of(
                        "module.0.weight",
                        "module.0.bias",
                        "module.1.weight",
                        "module.1.bias",
                        "module.1.running_mean",
                        "module.1.running_var",
                        "module.1.num_batches_tracked"),
                List.copyOf(state.names()));
        assertEquals("0.weight", state.withoutPrefixes().names().iterator().next());
        assertTensor(state, "module.1.num_batches_tracked", ElementType.I64, new Shape(), 1);
    }

    private static void assertTensor(
            StateDictionary state, String name, ElementType type, Shape shape, double... expected) {
        StateTensor tensor = state.tensor(name).orElseThrow();
        assertEquals(type, tensor.type(), name);
        assertEquals(shape, tensor.shape(), name);
        double[] actual =
                IntStream.range(0, tensor.size()).mapToDouble(tensor::number).toArray();
        assertArrayEquals(expected, actual, name);
    }
}
