package org.stratoscope.plugins.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.stratoscope.api.errors.ComputationFailedException;
import org.stratoscope.plugins.Plugin;

/**
 * Tries a jar in a process of its own: the process loads it, asks its components what they are, and writes what is wrong.
 * Whatever the jar does, this process goes on.
 */
final class Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Trial() {}

    /**
     * The fault of the jar, if it has one.
     *
     * @throws ComputationFailedException when the process cannot be started
     */
    static Optional<String> of(Plugin plugin) throws ComputationFailedException, IOException {
        Path scratch = Files.createTempDirectory("stratoscope-plugin-");
        try {
            Path folder = Files.createDirectory(scratch.resolve("plugins"));
            Files.copy(plugin.file(), folder.resolve(plugin.file().getFileName().toString()));
            return run(plugin, scratch, folder);
        } finally {
            delete(scratch);
        }
    }

    private static Optional<String> run(Plugin plugin, Path scratch, Path folder)
            throws ComputationFailedException, IOException {
        Path report = scratch.resolve("report.txt");
        ProcessBuilder builder = new ProcessBuilder(command(report))
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("log.txt").toFile());
        builder.environment().put(FolderCatalog.VARIABLE, folder.toString());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (Files.isRegularFile(report)) {
                String fault = Files.readString(report).strip();
                return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
            }
            return Optional.of(
                    ended
                            ? "The plug-in " + plugin.text() + " ends the process that loads it (exit code "
                                    + process.exitValue() + "); it must not call System.exit."
                            : "The plug-in " + plugin.text() + " does not answer within " + PATIENCE.toSeconds()
                                    + " s; its components must not wait for anything before they are used.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComputationFailedException("The check of " + plugin.text() + " was interrupted.", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Path report) throws ComputationFailedException, IOException {
        Path installation = installation();
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java")
                        .toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djdk.serialFilter=!*",
                "-Dai.djl.offline=true",
                "-Dosgi.configuration.area.readOnly=true",
                "-jar",
                launcher(installation).toString(),
                "-application",
                "org.stratoscope.task.plugin-check",
                "-nosplash",
                "-data",
                "@none",
                "-configuration",
                installation.resolve("headless").toString(),
                report.toString());
    }

    private static Path installation() throws ComputationFailedException {
        String area = System.getProperty("osgi.install.area", "");
        try {
            Path folder = Path.of(new URI(area.replace(" ", "%20")));
            if (Files.isDirectory(folder.resolve("headless"))) {
                return folder;
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // told below
        }
        throw new ComputationFailedException("Plug-ins cannot be checked, for the installation '" + area
                + "' lacks its folder 'headless'; install the product again.");
    }

    private static Path launcher(Path installation) throws IOException, ComputationFailedException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(installation.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
        }
        throw new ComputationFailedException(
                "The installation " + installation + " lacks the Equinox launcher; install the product again.");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
