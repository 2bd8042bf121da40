package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every runner has to do, tried through the product; each runner has a subclass. */
abstract class RunnerContract {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    /** The runner as on a command line. */
    abstract String runner();

    /** Variables that commands need to find the runner. */
    abstract Map<String, String> environment();

    /** How many processes of tasks of a run there are at present. */
    abstract int processes(Path run) throws Exception;

    @Test
    void aSweepGivesTheBitsOfThisMachine() throws Exception {
        Path document = SmallSweep.write(folder);
        Product.Finished here = Product.run(folder, "run", document.toString(), "--out", at("here"), "--jobs", "1");
        assertEquals(0, here.exitCode(), here.err());
        Product.Finished there = command("run", document.toString(), "--out", at("there"), "--runner", runner());
        assertEquals(0, there.exitCode(), there.err());
        assertArrayEquals(results("here"), results("there"));
    }

    @Test
    void aTaskThatFailsIsNamedAndTheOthersGoOn() throws Exception {
        // That a file is not there is found only by the task that reads it.
        Path document = SmallSweep.write(folder);
        Files.writeString(
                document,
                Files.readString(document)
                        .replace("subject.trainer.epochs", "probe")
                        .replace("<values>2</values>", "<values>npz:file=absent.npz</values>")
                        .replaceAll("<values>(\\d)</values>", "<values>dead-leaves:count=1$1</values>"));
        Product.Finished done = command("run", document.toString(), "--out", at("run"), "--runner", runner());
        assertTrue(done.exitCode() == 1 || done.exitCode() == 2, done.err());
        assertEquals(1, done.complaints().size(), done.err());
        assertTrue(Files.exists(folder.resolve("run/tasks/0003/results.csv")));
        assertEquals(
                3,
                Files.readAllLines(folder.resolve("run/results.csv")).stream()
                        .filter(line -> line.startsWith("accuracy,trained,accuracy,"))
                        .count());
    }

    @Test
    void anEngineThatIsKilledLosesNothing() throws Exception {
        Path document = SmallSweep.write(folder, "1", "200");
        Path run = folder.resolve("run");
        Process engine = start("run", document.toString(), "--out", run.toString(), "--runner", runner());
        waitFor(() -> Files.exists(run.resolve("tasks/0000/outcome.json")), "the first outcome");
        waitFor(() -> Files.exists(run.resolve("tasks/0001/events.jsonl")), "the second task");
        engine.destroyForcibly().waitFor();
        FileTime first = Files.getLastModifiedTime(run.resolve("tasks/0000/outcome.json"));
        Product.Finished done = command("run", "--resume", run.toString());
        assertEquals(0, done.exitCode(), done.err());
        assertEquals(first, Files.getLastModifiedTime(run.resolve("tasks/0000/outcome.json")), "task 0 ran again");
        assertTrue(Files.readString(run.resolve("tasks/0001/outcome.json")).contains("succeeded"));
        assertEquals(1, submissions(run, 1), "the task that still ran was not started again");
    }

    @Test
    void cancellingEndsEveryProcess() throws Exception {
        Path document = SmallSweep.write(folder, "999999", "1000000");
        Path run = folder.resolve("run");
        Process engine =
                start("run", document.toString(), "--out", run.toString(), "--runner", runner(), "--jobs", "2");
        waitFor(() -> Files.exists(run.resolve("tasks/0001/events.jsonl")), "the second task");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Product.Finished cancelled =
                Product.finish(Product.start(elsewhere, environment(), "cancel", run.toString()), elsewhere);
        assertEquals(0, cancelled.exitCode(), cancelled.err());
        assertEquals(130, Product.finish(engine, folder).exitCode());
        waitFor(() -> processes(run) == 0, "the end of the processes");
        assertTrue(Files.readString(run.resolve("run.json")).contains("\"state\": \"cancelled\""));
    }

    @Test
    void aDetachedRunGoesOnByItself() throws Exception {
        Path document = SmallSweep.write(folder, "1", "2");
        Path run = folder.resolve("run");
        Product.Finished left =
                command("run", document.toString(), "--out", run.toString(), "--runner", runner(), "--detach");
        assertEquals(0, left.exitCode(), left.err());
        waitFor(
                () -> Files.exists(run.resolve("run.json"))
                        && Files.readString(run.resolve("run.json")).contains("\"state\": \"succeeded\""),
                "the end of the run");
        assertTrue(Files.exists(run.resolve("results.csv")));
    }

    final Product.Finished command(String... arguments) {
        return Product.finish(start(arguments), folder);
    }

    final Process start(String... arguments) {
        return Product.start(folder, environment(), arguments);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private byte[] results(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name).resolve("results.csv"));
    }

    static long submissions(Path run, int task) throws IOException {
        return Files.readAllLines(run.resolve("journal.jsonl")).stream()
                .filter(line -> line.contains("\"event\":\"submitted\"") && line.contains("\"task\":" + task + ","))
                .map(line -> line.replaceAll(".*\"ticket\":\"([^\"]*)\".*", "$1"))
                .distinct()
                .count();
    }

    static void waitFor(Callable<Boolean> condition, String what) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertTrue(Instant.now().isBefore(deadline), what + " does not come");
            Thread.sleep(50);
        }
    }

    /** The lines of what a program answers. */
    static List<String> ask(Map<String, String> environment, String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(Arrays.asList(words)));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        process.waitFor();
        assertFalse(process.isAlive());
        return lines;
    }
}
