package org.stratoscope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims: no package that plug-ins use changes against the last release without the version that says so. */
class ApiBaselineTests {

    private static final Path BUNDLES = Path.of(System.getProperty("stratoscope.bundles"));
    private static final String ONE = "public interface Measure { double of(int layer); }";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"org.stratoscope.api", "org.stratoscope.network"})
    void whatPluginsUseKeepsItsWord(String bundle) throws Exception {
        Optional<Path> released = jar(BUNDLES.resolveSibling("releng").resolve("baseline"), bundle);
        assumeTrue(released.isPresent(), "there has been no release of " + bundle + " to compare with");
        Optional<Path> built = jar(BUNDLES.resolve(bundle).resolve("target"), bundle);
        assumeTrue(built.isPresent(), bundle + " is not built here");
        assertEquals(List.of(), ApiBaseline.problems(built.get(), released.get()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0.0 | public interface Measure { double of(int layer); }                      | ''",
                "1.0.0 | public interface Measure { double of(long layer); }                     | 2.0.0",
                "1.1.0 | public interface Measure { }                                            | 2.0.0",
                "2.0.0 | public interface Measure { }                                            | ''",
                "1.0.0 | public interface Measure { double of(int layer); default void also() {} } | 1.1.0",
                "1.1.0 | public interface Measure { double of(int layer); default void also() {} } | ''"
            })
    void changesAskForTheirVersion(String version, String source, String wanted) throws Exception {
        Path released = compiled("released", "1.0.0", ONE);
        List<String> problems = ApiBaseline.problems(compiled("now", version, source), released);
        if (wanted.isEmpty()) {
            assertEquals(List.of(), problems);
        } else {
            assertEquals(1, problems.size(), problems.toString());
            assertTrue(problems.getFirst().contains("give it version " + wanted), problems.toString());
        }
    }

    @Test
    void aPackageThatIsGoneIsTold() throws Exception {
        Path released = compiled("released", "1.0.0", ONE);
        Path empty = folder.resolve("empty.jar");
        write(empty, manifest(""), Optional.empty());
        assertEquals(
                List.of("org.stratoscope.trial was released and is gone; keep it, or give the bundle version 2.0.0."),
                ApiBaseline.problems(empty, released));
    }

    private static Optional<Path> jar(Path folder, String bundle) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(bundle + "-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst();
        }
    }

    private Path compiled(String name, String version, String source) throws IOException {
        Path at = Files.createDirectories(folder.resolve(name));
        Path file = at.resolve("Measure.java");
        Files.writeString(file, "package org.stratoscope.trial; " + source);
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "21", "-d", at.toString(), file.toString());
        assertEquals(0, exitCode);
        Path jar = folder.resolve(name + ".jar");
        write(
                jar,
                manifest("org.stratoscope.trial;version=\"" + version + "\""),
                Optional.of(at.resolve("org/stratoscope/trial/Measure.class")));
        return jar;
    }

    private static Manifest manifest(String exports) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "org.stratoscope.trial");
        attributes.putValue("Bundle-Version", "1.0.0");
        if (!exports.isEmpty()) {
            attributes.putValue("Export-Package", exports);
        }
        return manifest;
    }

    private static void write(Path jar, Manifest manifest, Optional<Path> type) throws IOException {
        try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            if (type.isPresent()) {
                stream.putNextEntry(new ZipEntry("org/stratoscope/trial/Measure.class"));
                Files.copy(type.get(), stream);
            }
        }
    }
}
