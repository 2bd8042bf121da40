package org.stratoscope.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.UnreadableFileException;

/** Claims: a project of every kind is complete and names the product; nothing of the user's is overwritten. */
class PluginProjectTests {

    @TempDir
    Path folder;

    private Path product;

    @BeforeEach
    void createProduct() throws IOException {
        product = folder.resolve("product & more");
        Path artifacts = product.resolve("sdk/repository/org/stratoscope/sdk");
        Files.createDirectories(artifacts.resolve("org.stratoscope.api/7.8.9-SNAPSHOT"));
        Files.createDirectories(artifacts.resolve("libtorch/1.2.3"));
    }

    @ParameterizedTest
    @EnumSource(PluginKind.class)
    void aProjectIsComplete(PluginKind kind) throws Exception {
        Path project = folder.resolve("project");
        PluginProject.of("max-norm", kind, product).write(project);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(project)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertEquals(8, files.size(), files.toString());
        for (Path file : files) {
            assertFalse(Files.readString(file).matches("(?s).*@[A-Z]+@.*"), file + " has a gap");
        }
        String pom = Files.readString(project.resolve("pom.xml"));
        assertTrue(pom.contains("<version>7.8.9-SNAPSHOT</version>") || pom.contains(">7.8.9-SNAPSHOT<"), pom);
        assertTrue(pom.contains("<version>1.2.3</version>"), pom);
        assertTrue(pom.contains("product &amp; more</stratoscope.home>"), pom);
        assertTrue(Files.isRegularFile(
                project.resolve("src/main/java/org/example/maxnorm/MaxNorm" + kind.suffix() + ".java")));
    }

    @Test
    void aNameThatSaysItsKindSaysItOnce() throws Exception {
        PluginProject.of("rank-metric", PluginKind.METRIC, product).write(folder.resolve("project"));
        assertTrue(Files.isRegularFile(folder.resolve("project/src/main/java/org/example/rankmetric/RankMetric.java")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Spectral", "9-lives", "two--hyphens", "../up", "a_b"})
    void anIdThatCannotBeOneIsRefused(String id) {
        assertThrows(InvalidInputException.class, () -> PluginProject.of(id, PluginKind.METRIC, product));
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws Exception {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), "mine");
        PluginProject one = PluginProject.of("one", PluginKind.METRIC, product);
        assertThrows(InvalidInputException.class, () -> one.write(project));
        assertThrows(InvalidInputException.class, () -> one.write(project.resolve("pom.xml")));
        assertEquals("mine", Files.readString(project.resolve("pom.xml")));
    }

    @Test
    void aProductWithoutRepositoryIsNamed() throws Exception {
        PluginProject one = PluginProject.of("one", PluginKind.METRIC, folder.resolve("nowhere"));
        Path project = folder.resolve("project");
        assertThrows(UnreadableFileException.class, () -> one.write(project));
        assertFalse(Files.exists(project));
    }

    @Test
    void kindsThatAreNotThereAreTold() {
        assertTrue(assertThrows(InvalidInputException.class, () -> PluginKind.of("nonsense"))
                .getMessage()
                .startsWith("There is no kind of plug-in 'nonsense'; the kinds are metric,"));
    }
}
