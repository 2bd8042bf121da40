package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: whenever a process that saves an experiment is killed, the file is the old document or the new one, whole. */
class SavingTests {

    private static final int KILLS = 40;

    /** Saves one of two long documents after the other, with the product's own bundles. */
    private static final String SAVER = """
            import java.nio.file.Path;
            import org.stratoscope.model.experiment.Experiment;
            import org.stratoscope.model.io.ExperimentDocuments;

            class Saver {
                public static void main(String[] arguments) throws Exception {
                    Path file = Path.of(arguments[0]);
                    Experiment experiment = ExperimentDocuments.load(file);
                    for (int i = 0; ; i++) {
                        experiment.setTitle((i % 2 == 0 ? "a" : "b").repeat(200_000));
                        ExperimentDocuments.save(experiment, file);
                        if (i == 0) {
                            System.out.println("saving");
                        }
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aDocumentIsNeverHalf() throws Exception {
        Path saver = folder.resolve("Saver.java");
        Files.writeString(saver, SAVER);
        Path document = SmallSweep.write(folder);
        Random random = new Random(1);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            bundles(),
                            saver.toString(),
                            document.toString())
                    .redirectError(folder.resolve("error.txt").toFile())
                    .start();
            assertTrue(process.inputReader().readLine() != null, Files.readString(folder.resolve("error.txt")));
            Thread.sleep(random.nextInt(200));
            process.destroyForcibly().waitFor();
            String text = Files.readString(document);
            boolean one = text.contains("title=\"" + "a".repeat(200_000) + "\"");
            boolean other = text.contains("title=\"" + "b".repeat(200_000) + "\"");
            assertTrue(one != other, "neither document is whole after kill " + kill);
            assertTrue(text.strip().endsWith("</experiment:Experiment>"), "cut off after kill " + kill);
        }
    }

    private static String bundles() throws IOException {
        List<String> wanted = List.of(
                "org.stratoscope.api_",
                "org.stratoscope.model_",
                "org.eclipse.emf.common_",
                "org.eclipse.emf.ecore_",
                "org.eclipse.emf.ecore.xmi_");
        try (Stream<Path> jars = Files.list(Product.folder().resolve("plugins"))) {
            return jars.filter(jar -> wanted.stream()
                            .anyMatch(name -> jar.getFileName().toString().startsWith(name)))
                    .map(Path::toString)
                    .collect(Collectors.joining(java.io.File.pathSeparator));
        }
    }
}
