package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: a killed task is reported and costs nothing that was finished; an interrupt cancels; no network is needed. */
class ProcessTests {

    private static final Pattern SUBMITTED = Pattern.compile("\"submitted\".*\"task\":1,\"ticket\":\"(\\d+)@");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void aKilledTaskIsReportedAndFinishedOnesAreKept() throws Exception {
        Path run = folder.resolve("run");
        // Two tasks, one after the other: a quick one, then one that would train for minutes.
        Process process = startSweep(run, "subject.trainer.epochs", "1", "400");
        long pid = waitForSecondTask(run);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Product.Finished done = Product.finish(process, folder);
        assertEquals(1, done.exitCode(), done.err());
        assertEquals(1, done.complaints().size(), done.err());
        assertTrue(done.complaints().getFirst().contains("task 1 was killed by signal 9"), done.err());
        assertTrue(Files.isRegularFile(run.resolve("tasks/0000/outcome.json")));
        assertFalse(Files.exists(run.resolve("tasks/0001/outcome.json")));
        List<Map<String, String>> rows = Csv.rows(Files.readString(run.resolve("results.csv")));
        assertFalse(rows.isEmpty());
        assertTrue(
                rows.stream().allMatch(row -> row.get("subject.trainer.epochs").equals("1")));
        assertTrue(Files.readString(run.resolve("run.json")).contains("\"state\": \"failed\""));
    }

    @Test
    void anInterruptCancelsTheRun() throws Exception {
        Path run = folder.resolve("run");
        Process process = startSweep(run, "subject.trainer.epochs", "1", "400");
        long pid = waitForSecondTask(run);
        // The launcher replaces itself by Java; SIGTERM, because builds in the background run with SIGINT ignored.
        process.destroy();
        Product.Finished done = Product.finish(process, folder);
        assertEquals(130, done.exitCode(), done.err());
        assertTrue(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty(), "the task still runs");
        assertTrue(Files.readString(run.resolve("journal.jsonl")).contains("CANCELLED"));
    }

    @Test
    void aFreshInstallationWorksWithoutNetwork() throws Exception {
        Path cache = folder.resolve("cache");
        List<String> command = new java.util.ArrayList<>(withoutNetwork());
        command.addAll(List.of(
                Product.folder().resolve("stratoscope").toString(),
                "measure",
                "accuracy",
                "--network",
                "simple-cnn:widths=4/8",
                "--dataset",
                "dead-leaves:count=16"));
        // An empty cache makes the engine unpack its libraries, which is when it would try to download.
        Map<String, String> environment = Map.of(
                "DJL_CACHE_DIR",
                cache.toString(),
                "ENGINE_CACHE_DIR",
                cache.toString(),
                "JAVA_TOOL_OPTIONS",
                "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9");
        Product.Finished done = Product.finish(Product.start(folder, environment, command), folder);
        assertEquals(0, done.exitCode(), done.err());
        assertTrue(done.out().contains(",accuracy,"), done.out());
        assertTrue(Files.isDirectory(cache), "the engine did not use the empty cache");
    }

    private Process startSweep(Path run, String path, String... values) throws IOException {
        assertEquals(0, Product.run(folder, "new", "quickstart", ".").exitCode());
        Path document = folder.resolve("quickstart.experiment");
        StringBuilder axis = new StringBuilder("  <axes\n      path=\"" + path + "\">\n");
        for (String value : values) {
            axis.append("    <values>").append(value).append("</values>\n");
        }
        axis.append("  </axes>\n  <views\n      kind=\"training\"");
        String text = Files.readString(document).replaceFirst("  <views\n      kind=\"training\"", axis.toString());
        Files.writeString(document, text);
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

    private static long waitForSecondTask(Path run) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Path journal = run.resolve("journal.jsonl");
            Optional<Matcher> found = Files.exists(journal)
                    ? Optional.of(SUBMITTED.matcher(Files.readString(journal))).filter(Matcher::find)
                    : Optional.empty();
            if (found.isPresent()
                    && Files.exists(run.resolve("tasks/0001/events.jsonl"))
                    && Files.readString(run.resolve("tasks/0001/events.jsonl")).contains("loss")) {
                return Long.parseLong(found.get().group(1));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the second task did not begin to train");
    }

    /** A prefix that takes the network away where this user may do that; the unroutable proxy serves elsewhere. */
    private static List<String> withoutNetwork() throws IOException, InterruptedException {
        for (List<String> prefix : List.of(List.of("unshare", "-n"), List.of("unshare", "-rn"))) {
            List<String> probe = new java.util.ArrayList<>(prefix);
            probe.add("true");
            try {
                if (new ProcessBuilder(probe).start().waitFor() == 0) {
                    return prefix;
                }
            } catch (IOException e) {
                // Without unshare the unroutable proxy alone keeps the product from the network.
                return List.of();
            }
        }
        return List.of();
    }
}
