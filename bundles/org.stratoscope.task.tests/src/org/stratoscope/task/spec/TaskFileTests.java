package org.stratoscope.task.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.parameters.ComponentText;

/** Claims: a task's process reads exactly the specification that was planned. */
class TaskFileTests {

    @TempDir
    Path folder;

    @Test
    void aSpecificationReadsBackTheSame() throws IOException, StratoscopeException {
        Work.Measure measure = new Work.Measure(
                new ComponentText("simple-cnn", Map.of("widths", "8/16")),
                Optional.of(new ComponentText("sgd", Map.of())),
                Optional.of(new ComponentText("dead-leaves", Map.of("count", "10"))),
                Optional.of(new ComponentText("patch-scaling", Map.of("factor", "5"))),
                new ComponentText("dead-leaves", Map.of("split", "test")),
                Map.of("smooth", new ComponentText("diffeomorphism", Map.of("cutoff", "3"))),
                List.of(
                        new MeasurementSpec(
                                "s",
                                new ComponentText("sensitivity", Map.of()),
                                Optional.of("smooth"),
                                Optional.of(new ComponentText("channel-shuffle", Map.of("mode", "inputs"))),
                                Stage.BOTH),
                        new MeasurementSpec(
                                "a",
                                new ComponentText("accuracy", Map.of()),
                                Optional.empty(),
                                Optional.empty(),
                                Stage.TRAINED)));
        check(new TaskSpec(3, Long.MIN_VALUE, 1, 2, "float64", Map.of("seed", "4"), measure, true));
        check(new TaskSpec(
                0,
                7,
                0,
                1,
                "float32",
                Map.of(),
                new Work.Perturb(new ComponentText("noise", Map.of()), new ComponentText("idx", Map.of())),
                false));
        for (Optional<String> weights :
                List.of(Optional.<String>empty(), Optional.of("/weights/trained.safetensors"))) {
            Work.Inspect inspect = new Work.Inspect(
                    new ComponentText("resnet-cifar", Map.of("depth", "20")),
                    new ComponentText("idx", Map.of()),
                    weights.map(file -> new Work.Change(
                            new ComponentText("patch-scaling", Map.of("factor", "5")),
                            new ComponentText("idx", Map.of("count", "10")))),
                    3,
                    weights);
            check(new TaskSpec(0, 7, 0, 1, "float32", Map.of(), inspect, false));
        }
        Work.Browse browse = new Work.Browse(new ComponentText("idx", Map.of("folder", "/a b")), 40);
        check(new TaskSpec(0, 7, 0, 1, "float32", Map.of(), browse, false));
        check(new TaskSpec(0, 7, 0, 1, "float32", Map.of(), new Work.Check("onnx", List.of("/a b", "/c")), false));
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = folder.resolve("task.json");
        Files.writeString(file, "{\"number\": 1}");
        assertThrows(UnreadableFileException.class, () -> TaskFile.read(file));
        Files.writeString(file, "{");
        assertThrows(UnreadableFileException.class, () -> TaskFile.read(file));
    }

    private void check(TaskSpec task) throws IOException, StratoscopeException {
        Path file = folder.resolve("task.json");
        TaskFile.write(file, task);
        assertEquals(task, TaskFile.read(file));
    }
}
