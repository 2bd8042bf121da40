package org.stratoscope.loaders.onnx.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Mode;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.network.Tape;

/**
 * A network that PyTorch exported computes what it computes in PyTorch, forwards and backwards. The numbers come from
 * releng/golden/onnx_export.py.
 */
class ExportedNetworkTests {

    private static final ImageShape IMAGE = new ImageShape(2, 6, 6);
    private static final double TOLERANCE = 1e-10;

    @TempDir
    Path folder;

    private final NDManager manager = NDManager.newBaseManager();
    private final Map<String, NDArray> golden = new HashMap<>();
    private final List<Path> read = new ArrayList<>();
    private Path file;
    private Network network;

    @BeforeEach
    void load() throws IOException, StratoscopeException {
        file = Models.genuine(folder, "exported.onnx");
        network = Models.load(file, IMAGE, manager, DataType.FLOAT64, read::add);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ExportedNetworkTests.class.getResourceAsStream("exported.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                long[] shape = Arrays.stream(words[1].split("x"))
                        .mapToLong(Long::parseLong)
                        .toArray();
                double[] values = Arrays.stream(words)
                        .skip(2)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                golden.put(words[0], manager.create(values, new Shape(shape)));
            }
        }
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void itsLayersAndParametersHaveTheNamesOfTheFile() {
        List<String> names = List.copyOf(network.parameters().keySet());
        assertTrue(
                names.containsAll(List.of(
                        "conv1.weight",
                        "bn1.weight",
                        "bn1.bias",
                        "bn1.running_mean",
                        "bn1.running_var",
                        "conv2.weight",
                        "conv2.bias",
                        "fc.weight",
                        "fc.bias")),
                names.toString());
        assertTrue(network.description().trained());
        assertEquals(5, network.description().outputs());
        assertEquals(List.of(file), read);
    }

    @Test
    void itsOutputsAreThoseOfPyTorch() throws StratoscopeException {
        double[][] scores = new double[1][];
        network.forward(
                new NDList(golden.get("images")),
                Mode.EVALUATION,
                (layer, outputs) -> scores[0] = outputs.head().toDoubleArray());
        assertArrayEquals(golden.get("scores").toDoubleArray(), scores[0], TOLERANCE);
    }

    @Test
    void itsGradientsAreThoseOfPyTorch() {
        int conv1 = network.description().layers().stream()
                .filter(layer -> layer.name().equals("conv1"))
                .findFirst()
                .orElseThrow()
                .index();
        try (Tape tape = network.record(manager, golden.get("images"), Mode.EVALUATION, List.of(conv1))) {
            NDList pulled = tape.pullBack(golden.get("cotangent"), List.of(conv1));
            assertArrayEquals(golden.get("conv1").toDoubleArray(), pulled.head().toDoubleArray(), TOLERANCE);
            List<String> names = List.of("conv1.weight", "conv2.weight", "fc.bias");
            NDList gradients = tape.pullBackToParameters(golden.get("cotangent"), names);
            for (int i = 0; i < names.size(); i++) {
                assertArrayEquals(
                        golden.get(names.get(i)).toDoubleArray(),
                        gradients.get(i).toDoubleArray(),
                        TOLERANCE);
            }
        }
    }

    @Test
    void imagesOfAnotherShapeAreRefusedWithBothShapes() {
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> Models.load(file, new ImageShape(3, 32, 32), manager));
        assertEquals(
                "The model " + file + " takes images of shape 2 x 6 x 6, but the data has images of shape 3 x 32 x 32;"
                        + " choose data of that shape or resize its images.",
                e.getMessage());
    }
}
