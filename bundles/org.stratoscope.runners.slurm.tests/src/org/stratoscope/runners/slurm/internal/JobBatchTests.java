package org.stratoscope.runners.slurm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.launch.Installation;
import org.stratoscope.api.runner.TaskOrder;

/** Claims: a job array is described before it is submitted, and its script does the task of its element. */
class JobBatchTests {

    @TempDir
    private Path folder;

    @Test
    void aBatchIsFoundAgain() throws Exception {
        Path run = Files.createDirectories(folder.resolve("a run"));
        List<Path> tasks = List.of(run.resolve("tasks/0003"), run.resolve("tasks/0007"));
        JobBatch batch = new JobBatch(run.resolve("slurm/name"), tasks);
        batch.write(run, "#!/bin/sh\n");
        assertEquals(List.of(batch), JobBatch.of(run));
        assertEquals(Optional.empty(), batch.job());
        batch.submitted("17");
        assertEquals("17", JobBatch.of(run).getFirst().job().orElseThrow());
        assertEquals(List.of("17_0", "17_1"), batch.tickets("17"));
        assertEquals(List.of(), JobBatch.of(folder));
    }

    @Test
    void theScriptRunsTheTaskOfItsElement() throws Exception {
        Path run = folder.resolve("it's a run");
        List<Path> tasks = List.of(run.resolve("tasks/0003"), run.resolve("tasks/0007"));
        for (Path task : tasks) {
            Files.createDirectories(task);
        }
        // In place of Java a script that tells what it was given.
        Path java = folder.resolve("my java");
        Files.writeString(
                java, "#!/bin/sh\nfor last in \"$@\"; do :; done\necho \"$last with $OMP_NUM_THREADS in $PWD\"\n");
        assertTrue(java.toFile().setExecutable(true));
        Installation product = new Installation(Path.of("/product"), Path.of("/product/l.jar"), Path.of("/product/h"));
        JobBatch batch = new JobBatch(run.resolve("slurm/name"), tasks);
        TaskOrder order = new TaskOrder(tasks.getFirst(), "token", 3, Optional.empty());
        batch.write(run, new JobScript(new ClusterInstallation(product, java)).text(run, batch.list(), order));
        Process process =
                new ProcessBuilder("sh", batch.script().toString()).inheritIO().start();
        assertTrue(process.waitFor() != 0, "without an element it does nothing");
        ProcessBuilder element = new ProcessBuilder("sh", batch.script().toString()).inheritIO();
        element.environment().put("SLURM_ARRAY_TASK_ID", "1");
        assertEquals(0, element.start().waitFor());
        assertEquals(
                tasks.get(1) + " with 3 in " + tasks.get(1),
                Files.readString(tasks.get(1).resolve("log.txt")).strip());
    }
}
