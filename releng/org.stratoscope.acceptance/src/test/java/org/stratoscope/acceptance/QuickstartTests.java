package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: the quickstart leaves all three families of numbers and figures, and the same bits twice and in the workbench. */
class QuickstartTests {

    private static final Set<String> FAMILIES =
            Set.of("D", "G", "R", "energy", "agop_pearson", "init_pearson", "accuracy");

    private static final int MANY_COLOURS = 60;

    @TempDir
    Path folder;

    @Test
    void theQuickstartShowsAllFamiliesBeforeAndAfterTraining() throws IOException {
        Path first = run("first");
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
        assertTrue(value(rows, "trained", "accuracy") > value(rows, "initial", "accuracy") + 0.2, "nothing was learnt");
        try (Stream<Path> figures = Files.list(first.resolve("figures"))) {
            assertEquals(
                    5, figures.filter(file -> file.toString().endsWith(".svg")).count());
        }
        assertTrue(Files.isRegularFile(first.resolve("tasks/0000/weights/trained.safetensors")));
        String provenance = Files.readString(first.resolve("run.json"));
        assertTrue(provenance.contains("\"libtorch\": \"2.7.1\"") && provenance.contains("\"state\": \"succeeded\""));
        assertReplaysToTheSameBitsAndFindsDrift(first);
        assertExportsPicturesAndPages(first);
    }

    private void assertExportsPicturesAndPages(Path run) throws IOException {
        Product.Finished pictures = Product.run(folder, "export", run.toString(), "--format", "png");
        assertEquals(0, pictures.exitCode(), pictures.err());
        List<String> files = pictures.out().lines().toList();
        assertEquals(5, files.size(), pictures.out());
        for (String file : files) {
            BufferedImage image = ImageIO.read(Path.of(file).toFile());
            assertTrue(image.getWidth() > 1000 && image.getHeight() > 600, file + " is small");
        }
        Product.Finished pages = Product.run(folder, "export", run.toString(), "--format", "pdf");
        assertEquals(0, pages.exitCode(), pages.err());
        for (String file : pages.out().lines().toList()) {
            assertTrue(
                    Files.readString(Path.of(file), StandardCharsets.ISO_8859_1).startsWith("%PDF-"), file);
        }
        Product.Finished scripts = Product.run(folder, "export", run.toString(), "--format", "r");
        assertEquals(0, scripts.exitCode(), scripts.err());
        assertEquals(
                5, scripts.out().lines().filter(file -> file.endsWith(".R")).count(), scripts.out());
    }

    private void assertReplaysToTheSameBitsAndFindsDrift(Path run) throws IOException {
        Path again = folder.resolve("again");
        Product.Finished same = Product.run(folder, "replay", run.toString(), "--out", again.toString());
        assertEquals(0, same.exitCode(), same.out() + same.err());
        assertTrue(same.out().startsWith("identical: "), same.out());
        assertArrayEquals(results(run), results(again), "twice in a row");
        String table = Files.readString(again.resolve("results.csv"));
        String number = "accuracy,trained,accuracy,,,,,,0.";
        assertTrue(table.contains(number), "the table changed; adapt this test");
        Files.writeString(again.resolve("results.csv"), table.replace(number, number + "1"));
        Product.Finished drifted = Product.run(folder, "replay", again.toString());
        assertEquals(3, drifted.exitCode(), drifted.out() + drifted.err());
        assertTrue(drifted.out().startsWith("drifted: 1 of "), drifted.out());
    }

    @Test
    void theWorkbenchGivesTheSameBitsAsTheCommandLine() throws IOException {
        Path workspace = folder.resolve("workspace");
        try (Desktop desktop = Desktop.start(folder, workspace)) {
            // The welcome's first tile has the focus; the key is repeated until the window has taken it.
            Path runs = workspace.resolve("quickstart/runs");
            desktop.await("a window", Duration.ofMinutes(2), () -> desktop.colours() > MANY_COLOURS, () -> {});
            desktop.await("a run", Duration.ofMinutes(2), () -> Files.isDirectory(runs), desktop::pressEnterAndWait);
            desktop.await("results", Duration.ofMinutes(8), () -> finished(runs).isPresent(), () -> {});
            desktop.await("figures", Duration.ofMinutes(1), () -> desktop.colours() > MANY_COLOURS, () -> {});
            desktop.screenshot("quickstart-finished");
            Path run = finished(runs).orElseThrow();
            assertArrayEquals(results(run), results(run("command-line")));
        }
    }

    private static Optional<Path> finished(Path runs) {
        try (Stream<Path> children = Files.list(runs)) {
            return children.filter(run -> {
                        try {
                            return Files.readString(run.resolve("journal.jsonl"))
                                    .contains("\"closed\"");
                        } catch (IOException e) {
                            return false;
                        }
                    })
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] results(Path run) throws IOException {
        return Files.readAllBytes(run.resolve("results.csv"));
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
