package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The product's workbench with the scripts of {@code org.stratoscope.workbench.tests} beside its own bundles: it performs
 * one of them and closes.
 */
final class ScriptedWorkbench {

    private static final String TESTS = "org.stratoscope.workbench.tests";
    private static final List<String> JUNIT = List.of("junit-jupiter-api-", "junit-platform-commons-", "opentest4j-");
    private static final Path LIST = Path.of("org.eclipse.equinox.simpleconfigurator", "bundles.info");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final Path workspace;
    private final Path configuration;

    /**
     * Makes the configuration; the calling test is skipped where there is no display.
     *
     * @param folder of the test
     */
    ScriptedWorkbench(Path folder) throws IOException {
        Assumptions.assumeFalse(
                GraphicsEnvironment.isHeadless(), "there is no display, or the JDK cannot draw; ./check provides one");
        this.folder = folder;
        workspace = folder.resolve("workspace");
        configuration = folder.resolve("configuration");
        Path own = Product.folder().resolve("configuration");
        Files.createDirectories(configuration.resolve(LIST).getParent());
        Files.copy(own.resolve("config.ini"), configuration.resolve("config.ini"));
        List<String> bundles = new ArrayList<>(Files.readAllLines(own.resolve(LIST)));
        bundles.add(entry(tests()));
        for (String element : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            Path jar = Path.of(element);
            if (JUNIT.stream().anyMatch(jar.getFileName().toString()::startsWith)) {
                bundles.add(entry(jar));
            }
        }
        Files.write(configuration.resolve(LIST), bundles);
    }

    /** The bundle with the scripts, which the build leaves behind. */
    private static Path tests() throws IOException {
        Path target = Path.of(System.getProperty("stratoscope.bundles"), TESTS, "target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                var jar = files.filter(
                                file -> file.getFileName().toString().matches(TESTS + "-[^-]*(-SNAPSHOT)?\\.jar"))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get().toAbsolutePath().normalize();
                }
            }
        }
        throw new AssertionError(
                "the scripts are not built; run ./mvnw package -DskipTests -pl bundles/" + TESTS + " -am");
    }

    private static String entry(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            var attributes = file.getManifest().getMainAttributes();
            String name = attributes.getValue("Bundle-SymbolicName").replaceFirst(";.*", "");
            return name + "," + attributes.getValue("Bundle-Version") + "," + jar.toUri() + ",4,false";
        }
    }

    Path workspace() {
        return workspace;
    }

    /** Starts the workbench, lets it perform the script and close, and fails with what the script says of its failure. */
    void perform(String script, Map<String, String> environment) throws IOException {
        Path report = folder.resolve("report.txt");
        Files.deleteIfExists(report);
        Path screenshots = Path.of("target", "screenshots").toAbsolutePath();
        Files.createDirectories(screenshots);
        Map<String, String> all = new java.util.HashMap<>(Map.of(
                "STRATOSCOPE_TEST_SCRIPT", script,
                "STRATOSCOPE_TEST_FOLDER", folder.toString(),
                "STRATOSCOPE_TEST_SCREENSHOTS", screenshots.toString()));
        all.putAll(environment);
        Process process =
                Product.start(folder, all, "-data", workspace.toString(), "-configuration", configuration.toString());
        try {
            Product.Finished finished = Product.finish(process, folder, PATIENCE);
            String said = Files.isRegularFile(report) ? Files.readString(report) : finished.out() + finished.err();
            assertEquals("passed", said, script);
            assertEquals(0, finished.exitCode(), finished.err());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The same with nothing else in the environment. */
    void perform(String script) throws IOException {
        perform(script, Map.of());
    }
}
