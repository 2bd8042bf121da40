package org.stratoscope.workbench.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stratoscope.api.parameters.ComponentText;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.task.inspection.LayerArrays;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.task.inspection.NetworkTableFile;
import org.stratoscope.task.inspection.NodeRow;
import org.stratoscope.task.spec.TaskFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** Adds to the folder of a run what a task found in its network: a residual block with made-up numbers. */
final class InspectionFixture {

    private static final int CHANNELS = 8;
    private static final int SIZE = 16;

    private InspectionFixture() {}

    /** The run can be inspected, and the network before training with the first image was. */
    static void inspected(Path run) throws IOException {
        planned(run);
        Path folder = run.resolve("inspection").resolve("0000-built-0");
        write(LayerArrays.image(folder), 3, 32, 32);
        for (NodeRow node : rows()) {
            if (node.index() == rows().size() - 1) {
                write(LayerArrays.filters(folder, node.index()), 1, 1, 10, CHANNELS);
                write(LayerArrays.activations(folder, node.index()), 10, 1, 1);
            } else {
                write(LayerArrays.activations(folder, node.index()), CHANNELS, SIZE, SIZE);
            }
        }
        write(LayerArrays.filters(folder, 0), CHANNELS, 3, 3, 3);
        write(LayerArrays.filters(folder, 2), CHANNELS, CHANNELS, 3, 3);
        NetworkTable table = new NetworkTable(
                "Residual block", "3 x 32 x 32", false, new NetworkTable.Probe(0, 50, "cat", 32), rows());
        NetworkTableFile.write(folder.resolve(NetworkTableFile.NAME), table);
    }

    /** The run can be inspected, but nobody did. */
    static void planned(Path run) throws IOException {
        ComponentText network = new ComponentText("resnet-cifar", Map.of());
        ComponentText images = new ComponentText("dead-leaves", Map.of());
        Work.Measure work = new Work.Measure(
                network, Optional.empty(), Optional.empty(), Optional.empty(), images, Map.of(), List.of());
        Path task = new RunDirectory(run).task(0);
        Files.createDirectories(task);
        TaskFile.write(task.resolve(TaskFile.NAME), new TaskSpec(0, 0, 0, 1, "float32", Map.of(), work, false));
    }

    private static List<NodeRow> rows() {
        return List.of(
                row(0, "conv1", "convolution", "3 x 3, stride 2, padding 1, 8 filters", "3 x 3", -1),
                row(1, "relu1", "activation", "ReLU", "3 x 3", 0),
                row(2, "block.conv1", "convolution", "3 x 3, padding 1, 8 filters", "7 x 7", 1),
                row(3, "block.relu1", "activation", "ReLU", "7 x 7", 2),
                row(4, "block.sum", "addition", "sum", "7 x 7", 3, 1),
                row(5, "fc", "linear", "10 outputs", "whole image", 4));
    }

    private static NodeRow row(int index, String name, String kind, String operation, String field, Integer... inputs) {
        String shape = kind.equals("linear") ? "10" : CHANNELS + " x " + SIZE + " x " + SIZE;
        return new NodeRow(index, name, kind, operation, List.of(inputs), shape, 100L * index, field, "2", index / 5.0);
    }

    private static void write(Path file, int... shape) throws IOException {
        int count = IntStream.of(shape).reduce(1, (one, other) -> one * other);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) Math.sin(0.37 * i);
        }
        write(file, IntStream.of(shape).mapToObj(Integer::toString).collect(Collectors.joining(", ")), values);
    }

    /** Writes the format 1.0 of NumPy. */
    static void write(Path file, String shape, float[] values) throws IOException {
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + text.length() + values.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length())
                .put(text.getBytes(StandardCharsets.US_ASCII));
        for (float value : values) {
            bytes.putFloat(value);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.array());
    }
}
