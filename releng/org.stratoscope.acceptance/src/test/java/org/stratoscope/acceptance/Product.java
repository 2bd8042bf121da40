package org.stratoscope.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Starts the materialised product as a user would. */
final class Product {

    private static final Duration USUAL = Duration.ofMinutes(10);

    /** What a finished command left behind. */
    record Finished(int exitCode, String out, String err) {

        /** The lines of standard error that are not progress. */
        List<String> complaints() {
            return err.lines()
                    .filter(line -> !line.startsWith("task ")
                            && !line.startsWith("Running ")
                            && !line.startsWith("Going on with ")
                            && !line.startsWith("Done"))
                    .toList();
        }
    }

    private Product() {}

    static Path folder() {
        return Path.of(System.getProperty("stratoscope.product"))
                .toAbsolutePath()
                .normalize();
    }

    /** The folder of the real data; the calling test is skipped where it is absent. */
    static Path data() {
        Path data = Path.of(System.getProperty("stratoscope.data", ""))
                .toAbsolutePath()
                .normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(data.resolve("cifar10")),
                "the real data is absent; set stratoscope.data to its folder to run this test");
        return data;
    }

    static Process start(Path directory, Map<String, String> environment, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(folder().resolve("stratoscope").toString()));
        command.addAll(Arrays.asList(arguments));
        return start(directory, environment, command);
    }

    static Process start(Path directory, Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(directory.resolve("stdout.txt").toFile())
                    .redirectError(directory.resolve("stderr.txt").toFile());
            // What other tests or the user trained must not stand in for what a test asks for.
            builder.environment().put("STRATOSCOPE_CACHE", "off");
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Finished finish(Process process, Path directory) {
        return finish(process, directory, USUAL);
    }

    static Finished finish(Process process, Path directory, Duration atMost) {
        try {
            if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the product did not end");
            }
            return new Finished(
                    process.exitValue(),
                    Files.readString(directory.resolve("stdout.txt")),
                    Files.readString(directory.resolve("stderr.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Finished run(Path directory, Duration atMost, String... arguments) {
        return finish(start(directory, Map.of(), arguments), directory, atMost);
    }

    static Finished run(Path directory, String... arguments) {
        return finish(start(directory, Map.of(), arguments), directory);
    }
}
