package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: the first command a newcomer types leaves all three families of numbers and figures, and the same bits twice. */
class QuickstartTests {

    private static final Set<String> FAMILIES =
            Set.of("D", "G", "R", "energy", "agop_pearson", "init_pearson", "accuracy");

    @TempDir
    Path folder;

    @Test
    void theQuickstartShowsAllFamiliesBeforeAndAfterTrainingWithTheSameBitsTwice() throws IOException {
        Path first = run("first");
        Path second = run("second");
        assertArrayEquals(
                Files.readAllBytes(first.resolve("results.csv")), Files.readAllBytes(second.resolve("results.csv")));
        List<Map<String, String>> rows = Csv.rows(Files.readString(first.resolve("results.csv")));
        for (String subject : List.of("initial", "trained")) {
            Set<String> statistics = rows.stream()
                    .filter(row -> row.get("subject").equals(subject))
                    .map(row -> row.get("statistic"))
                    .collect(Collectors.toSet());
            Set<String> expected = FAMILIES.stream()
                    .filter(s -> subject.equals("trained") || !s.equals("init_pearson"))
                    .collect(Collectors.toSet());
            assertTrue(statistics.containsAll(expected), subject + " has " + statistics);
        }
        assertTrue(value(rows, "trained", "accuracy") > 0.4, "hardly better than the 0.25 of guessing");
        try (Stream<Path> figures = Files.list(first.resolve("figures"))) {
            assertEquals(
                    5, figures.filter(file -> file.toString().endsWith(".svg")).count());
        }
        assertTrue(Files.isRegularFile(first.resolve("tasks/0000/weights/trained.safetensors")));
        String provenance = Files.readString(first.resolve("run.json"));
        assertTrue(provenance.contains("\"libtorch\": \"2.7.1\"") && provenance.contains("\"state\": \"succeeded\""));
    }

    private Path run(String name) {
        Path out = folder.resolve(name);
        Product.Finished done = Product.run(folder, "run", "quickstart", "--out", out.toString());
        assertEquals(0, done.exitCode(), done.err());
        return out;
    }

    private static double value(List<Map<String, String>> rows, String subject, String statistic) {
        return rows.stream()
                .filter(row -> row.get("subject").equals(subject)
                        && row.get("statistic").equals(statistic))
                .mapToDouble(row -> Double.parseDouble(row.get("value")))
                .findFirst()
                .orElseThrow();
    }
}
