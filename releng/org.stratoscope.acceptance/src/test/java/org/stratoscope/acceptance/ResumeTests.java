package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Claims: whatever ends an engine or its tasks, {@code run --resume} keeps what was finished, does the rest, and the table is
 * the one of an undisturbed run, byte for byte.
 */
class ResumeTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KILLS = Integer.getInteger("stratoscope.kills", 200);

    @TempDir
    static Path shared;

    private static byte[] undisturbed;

    @TempDir
    Path folder;

    @BeforeAll
    static void runOnce() throws IOException {
        Path run = shared.resolve("undisturbed");
        Product.Finished done = Product.finish(start(shared, run), shared);
        assertEquals(0, done.exitCode(), done.err());
        undisturbed = Files.readAllBytes(run.resolve("results.csv"));
    }

    @Test
    void aMachineThatStopsLosesNothingThatWasFinished() throws Exception {
        Path run = folder.resolve("run");
        Process engine = start(folder, run);
        waitFor(run.resolve("tasks/0000/outcome.json"));
        waitFor(run.resolve("tasks/0001/events.jsonl"));
        killAll(engine);
        FileTime first = Files.getLastModifiedTime(run.resolve("tasks/0000/outcome.json"));
        assertFalse(Files.exists(run.resolve("results.csv")));
        assertFalse(Files.exists(run.resolve("tasks/0001/outcome.json")));
        // The disk had no time for the last lines.
        Files.writeString(run.resolve("journal.jsonl"), "{\"event\":\"ended\",\"ti", StandardOpenOption.APPEND);
        assertDone(resume(run));
        assertArrayEquals(undisturbed, Files.readAllBytes(run.resolve("results.csv")));
        assertEquals(first, Files.getLastModifiedTime(run.resolve("tasks/0000/outcome.json")), "task 0 ran again");
        assertTrue(Files.isDirectory(run.resolve("figures")));
    }

    @Test
    void tasksThatOutliveTheirEngineAreNotDoneTwice() throws Exception {
        Path run = folder.resolve("run");
        Process engine = start(folder, run);
        waitFor(run.resolve("tasks/0001/events.jsonl"));
        // Between the two, the task could end; then there is nothing to outlive and the claim still holds.
        engine.destroyForcibly().waitFor();
        assertDone(resume(run));
        assertArrayEquals(undisturbed, Files.readAllBytes(run.resolve("results.csv")));
        String log = Files.readString(run.resolve("tasks/0001/log.txt"));
        assertFalse(log.contains("Exception"), log);
    }

    @Test
    void aCancelledRunIsTakenUpAgain() throws Exception {
        Path run = folder.resolve("run");
        Process engine = start(folder, run);
        waitFor(run.resolve("tasks/0001/events.jsonl"));
        engine.destroy();
        assertEquals(130, Product.finish(engine, folder).exitCode());
        assertDone(resume(run));
        assertArrayEquals(undisturbed, Files.readAllBytes(run.resolve("results.csv")));
        assertTrue(Files.readString(run.resolve("run.json")).contains("\"state\": \"succeeded\""));
    }

    @Test
    void twoEnginesDoNotWorkOnOneRun() throws Exception {
        Path run = folder.resolve("run");
        Path other = Files.createDirectory(folder.resolve("other"));
        Process engine = start(folder, run);
        waitFor(run.resolve("tasks/0000/events.jsonl"));
        Product.Finished refused = Product.run(other, "run", "--resume", run.toString());
        assertEquals(2, refused.exitCode(), refused.err());
        assertEquals(
                "Another Stratoscope works on the run " + run.toRealPath()
                        + " at present; wait until it has ended, or cancel it there.",
                refused.complaints().getFirst().replaceFirst("^stratoscope: ", ""));
        assertDone(Product.finish(engine, folder));
        assertArrayEquals(undisturbed, Files.readAllBytes(run.resolve("results.csv")));
    }

    @Test
    void whatCannotBeResumedIsRefusedInOneSentence() throws Exception {
        Product.Finished nothing = Product.run(folder, "run", "--resume", folder.toString());
        assertEquals(2, nothing.exitCode());
        assertTrue(nothing.complaints().getFirst().contains("holds no experiment.experiment"), nothing.err());
        Path run = copyOfUndisturbed();
        Product.Finished changed = Product.run(folder, "run", "--resume", run.toString(), "--set", "seed=7");
        assertEquals(2, changed.exitCode());
        assertTrue(changed.complaints().getFirst().contains("as it was begun"), changed.err());
        Path task = run.resolve("tasks/0001/task.json");
        Files.writeString(task, Files.readString(task).replaceFirst("\"seed\": \\d+", "\"seed\": 777"));
        Product.Finished different = Product.run(folder, "run", "--resume", run.toString());
        assertEquals(2, different.exitCode());
        assertTrue(different.complaints().getFirst().contains("Task 1 of the run"), different.err());
    }

    /** Takes about eight minutes with 200 kills; see docs/runs.md. */
    @Test
    @Tag("slow")
    void anyMomentIsSafe() throws Exception {
        Random random = new Random(1);
        int killed = 0;
        for (int attempt = 0; killed < KILLS; attempt++) {
            Path run = folder.resolve("run-" + attempt);
            Process engine = start(folder, run);
            for (boolean ended = false; !ended; ) {
                Thread.sleep(random.nextInt(4_000));
                ended = !engine.isAlive();
                if (!ended) {
                    if (random.nextBoolean()) {
                        killAll(engine);
                    } else {
                        engine.destroyForcibly().waitFor();
                    }
                    killed++;
                    assertNothingHalf(run);
                    engine = Files.exists(run.resolve("experiment.experiment"))
                            ? startResume(run)
                            : start(folder, run = folder.resolve("run-" + attempt + "-" + killed));
                }
            }
            assertDone(Product.finish(engine, folder));
            assertArrayEquals(undisturbed, Files.readAllBytes(run.resolve("results.csv")), "attempt " + attempt);
        }
    }

    /** Every outcome is one, with its table, whatever was killed. */
    private static void assertNothingHalf(Path run) throws IOException {
        for (int task = 0; task < 3; task++) {
            Path outcome = run.resolve("tasks/000" + task + "/outcome.json");
            if (Files.exists(outcome) && Files.readString(outcome).contains("succeeded")) {
                assertTrue(Files.exists(outcome.resolveSibling("results.csv")), outcome + " without a table");
            }
        }
    }

    private Path copyOfUndisturbed() throws IOException {
        Path source = shared.resolve("undisturbed");
        Path copy = folder.resolve("copy");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return copy;
    }

    /** Three tasks, one after the other. */
    private static Process start(Path folder, Path run) throws IOException {
        Path document = folder.resolve("quickstart.experiment");
        if (!Files.exists(document)) {
            assertEquals(0, Product.run(folder, "new", "quickstart", ".").exitCode());
            String axis = "  <axes\n      path=\"subject.trainer.epochs\">\n    <values>1</values>\n"
                    + "    <values>4</values>\n    <values>2</values>\n  </axes>\n  <views\n      kind=\"training\"";
            Files.writeString(
                    document, Files.readString(document).replaceFirst("  <views\n      kind=\"training\"", axis));
        }
        return Product.start(
                folder,
                Map.of(),
                "run",
                document.toString(),
                "--out",
                run.toString(),
                "--jobs",
                "1",
                "--set",
                "subject.trainingData.count=200",
                "--set",
                "probe.count=20");
    }

    private Process startResume(Path run) {
        return Product.start(folder, Map.of(), "run", "--resume", run.toString(), "--jobs", "1");
    }

    private Product.Finished resume(Path run) {
        return Product.finish(startResume(run), folder);
    }

    private static void assertDone(Product.Finished finished) {
        assertEquals(0, finished.exitCode(), finished.err());
    }

    /** As a machine does that loses its power. */
    private static void killAll(Process engine) throws InterruptedException {
        List<ProcessHandle> tasks = new ArrayList<>(engine.descendants().toList());
        engine.destroyForcibly().waitFor();
        for (ProcessHandle task : tasks) {
            task.destroyForcibly();
            task.onExit().join();
        }
    }

    private static void waitFor(Path file) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!Files.exists(file)) {
            assertTrue(Instant.now().isBefore(deadline), file + " does not appear");
            Thread.sleep(20);
        }
    }
}
