package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: a replay with the same ingredients is identical; with an altered data file it drifts, and the report names the file. */
class DriftTests {

    @TempDir
    Path folder;

    private Path images;
    private Path run;

    @BeforeEach
    void measureOnce() throws IOException {
        images = NoiseImages.write(folder.resolve("data"));
        run = folder.resolve("run");
        Product.Finished done = NoiseImages.measure(folder, run);
        assertEquals(0, done.exitCode(), done.err());
    }

    @Test
    void theProvenanceNamesWhatNumbersDependOn() throws IOException {
        String provenance = Files.readString(run.resolve("run.json"));
        for (String ingredient : List.of(
                "\"version\"",
                "\"seed\"",
                "\"instruction set\"",
                "\"processor\"",
                "\"libtorch\": \"2.7.1\"",
                "\"java.vm.version\"",
                "\"os.version\"",
                "\"threads\"",
                "\"threads between operations\": \"1\"",
                "\"random streams\"",
                "\"bundle org.stratoscope.network\"",
                "\"bundle com.google.gson\"",
                "\"variable OMP_NUM_THREADS\"",
                "\"variable GLIBC_TUNABLES\"",
                images.toRealPath().toString())) {
            assertTrue(provenance.contains(ingredient), ingredient + " is not in " + provenance);
        }
        assertFalse(provenance.contains("bundle org.eclipse."), provenance);
    }

    @Test
    void anAlteredDataFileIsNamed() throws IOException {
        Path again = folder.resolve("again");
        Product.Finished same = Product.run(folder, "replay", run.toString(), "--out", again.toString());
        assertEquals(0, same.exitCode(), same.out() + same.err());
        assertTrue(Files.readString(again.resolve("drift.md")).contains("Identical: "));

        byte[] bytes = Files.readAllBytes(images);
        bytes[bytes.length / 2] ^= 0x7f;
        Files.write(images, bytes);
        Path altered = folder.resolve("altered");
        Product.Finished drifted = Product.run(folder, "replay", run.toString(), "--out", altered.toString());
        assertEquals(3, drifted.exitCode(), drifted.out() + drifted.err());
        assertTrue(drifted.out().contains("The only kind of ingredient that changed: input file."), drifted.out());
        assertTrue(drifted.out().contains("the content of " + images.toRealPath() + " changed from "), drifted.out());
        String report = Files.readString(altered.resolve("drift.md"));
        assertTrue(report.contains("| input file | " + images.toRealPath() + " |"), report);
        List<Map<String, String>> lines = Csv.rows(Files.readString(altered.resolve("drift.csv")));
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.get("what").equals("value")
                                && line.get("statistic").equals("G")),
                "no value of G differs");
        assertEquals(
                List.of("INPUT"),
                lines.stream()
                        .filter(line -> line.get("what").equals("ingredient"))
                        .map(line -> line.get("class"))
                        .toList());
    }

    @Test
    void anotherThreadCountIsNamed() throws IOException {
        Path other = folder.resolve("other");
        Product.Finished replayed =
                Product.run(folder, "replay", run.toString(), "--threads", "3", "--out", other.toString());
        assertTrue(replayed.exitCode() == 0 || replayed.exitCode() == 3, replayed.err());
        List<String> kinds = Csv.rows(Files.readString(other.resolve("drift.csv"))).stream()
                .filter(line -> line.get("what").equals("ingredient"))
                .map(line -> line.get("class") + " " + line.get("name"))
                .toList();
        assertTrue(kinds.contains("THREADS threads"), kinds.toString());
    }
}
