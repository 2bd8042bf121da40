package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: a project outside of the reactor makes a jar that installs, measures, replays and goes again. */
class ExamplePluginTests {

    private static final int FIRST_COLOUR = 0x0072B2;
    private static final int LINE_PIXELS = 400;

    private static final String[] MEASURE = {
        "measure",
        "spectral-norm",
        "--network",
        "simple-cnn:widths=4",
        "--dataset",
        "dead-leaves:count=4",
        "--out",
        "run",
        "--view",
        "norm-product:logarithmic=false"
    };

    @TempDir
    Path folder;

    @Test
    void theExampleIsBuiltInstalledUsedAndRemoved() throws Exception {
        Path project = folder.resolve("example");
        copy(bundles().resolveSibling("releng").resolve("example-plugin"), project);
        maven(project, "-Dstratoscope.home=" + Product.folder());
        Path jar = project.resolve("target/org.example.spectralnorm-0.1.0.jar");

        Product.Finished unasked = run("plugin", "install", jar.toString());
        assertEquals(2, unasked.exitCode());
        assertTrue(unasked.err().contains("Nothing was installed"), unasked.err());
        assertFalse(Files.exists(folder.resolve("plugins/org.example.spectralnorm.jar")));

        Product.Finished installed = run("plugin", "install", "--yes", jar.toString());
        assertEquals(0, installed.exitCode(), installed.err());
        for (String told :
                List.of("org.example.spectralnorm", "0.1.0", jar.toString(), hash(jar), "with your rights")) {
            assertTrue(installed.err().contains(told), told + " is not told: " + installed.err());
        }
        assertTrue(run("list", "metric")
                .out()
                .contains("Spectral norm  [org.example.spectralnorm 0.1.0, org.example.spectralnorm.jar]"));
        assertTrue(run("describe", "spectral-norm").out().contains("relative  boolean, default false"));

        Product.Finished measured = run(MEASURE);
        assertEquals(0, measured.exitCode(), measured.err());
        List<Map<String, String>> rows = Csv.rows(measured.out());
        assertTrue(rows.size() >= 2, measured.out());
        for (Map<String, String> row : rows) {
            assertEquals("spectral_norm", row.get("statistic"));
            assertTrue(Double.parseDouble(row.get("value")) > 0, measured.out());
        }
        assertFigure("run");
        String provenance = Files.readString(folder.resolve("run/run.json"));
        assertTrue(
                provenance.contains("\"plug-in org.example.spectralnorm\": \"0.1.0 SHA-256 " + hash(jar) + "\""),
                provenance);
        assertEquals(0, run("replay", "run", "--out", "again").exitCode());

        assertFigure("again");
        assertShown("run");

        assertEquals(0, run("plugin", "remove", "org.example.spectralnorm").exitCode());
        assertFalse(run("list", "metric").out().contains("spectral-norm"));
        assertEquals(
                0, run("export", "run", "--format", "svg", "--out", "figures").exitCode());
        assertTrue(
                Files.readString(folder.resolve("figures/01-product-of-norms.svg"))
                        .contains("product of norms"),
                "what a plug-in drew stays when the plug-in goes");
        Product.Finished gone = run("replay", "run", "--out", "without");
        assertEquals(2, gone.exitCode(), gone.err());
        assertTrue(gone.err().contains("'spectral-norm' is not installed; install its plug-in"), gone.err());
    }

    /** The workbench opens the run and draws the line of the view, two pixels wide, in the first colour of the palette. */
    private void assertShown(String run) throws IOException {
        Map<String, String> environment =
                Map.of("STRATOSCOPE_PLUGINS", folder.resolve("plugins").toString());
        try (Desktop desktop = Desktop.start(folder, environment, "open", run, "-data", "workspace")) {
            desktop.await(
                    "the figure", Duration.ofMinutes(2), () -> desktop.pixels(FIRST_COLOUR) > LINE_PIXELS, () -> {});
            desktop.screenshot("plugin-view");
        }
    }

    /** The figure of the view has the numbers of the table, multiplied up. */
    private void assertFigure(String run) throws IOException {
        List<Map<String, String>> points =
                Csv.rows(Files.readString(folder.resolve(run).resolve("figures/01-product-of-norms.csv")));
        List<Map<String, String>> rows =
                Csv.rows(Files.readString(folder.resolve(run).resolve("results.csv")));
        assertEquals(rows.size(), points.size());
        double product = 1;
        for (int i = 0; i < rows.size(); i++) {
            product *= Double.parseDouble(rows.get(i).get("value"));
            assertEquals(product, Double.parseDouble(points.get(i).get("y")), 1e-12 * product);
        }
    }

    @Test
    void aProjectOfEveryKindBuildsAndInstalls() throws Exception {
        List<String> kinds =
                List.of("metric", "perturbation", "dataset", "network", "trainer", "loader", "runner", "view");
        StringBuilder modules = new StringBuilder();
        for (String kind : kinds) {
            assertEquals(
                    0, run("new-plugin", "my-" + kind, kind, "--kind", kind).exitCode());
            modules.append("<module>").append(kind).append("</module>");
        }
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>"
                        + "4.0.0</modelVersion><groupId>all</groupId><artifactId>all</artifactId><version>1</version>"
                        + "<packaging>pom</packaging><modules>" + modules + "</modules></project>");
        maven(folder);
        for (String kind : kinds) {
            Files.createDirectories(folder.resolve("plugins"));
            String jar = "org.example.my" + kind + "-0.1.0.jar";
            Files.copy(
                    folder.resolve(kind).resolve("target").resolve(jar),
                    folder.resolve("plugins").resolve(jar));
        }
        Product.Finished listed = run("plugin", "list");
        assertEquals("", listed.err());
        assertEquals(0, listed.exitCode());
        assertEquals(kinds.size(), listed.out().lines().count());

        assertDone(
                "measure",
                "my-metric",
                "--network",
                "my-network",
                "--dataset",
                "my-dataset:count=16",
                "--out",
                "drawn",
                "--view",
                "my-view:greatestFirst=true");
        assertTrue(
                Files.readString(folder.resolve("drawn/figures/01-my-view.csv")).contains("activation_rms"));
        assertDone(
                "measure",
                "sensitivity",
                "--network",
                "simple-cnn:widths=4",
                "--dataset",
                "my-dataset:count=16",
                "--perturbation",
                "my-perturbation");
        assertDone(
                "train",
                "--network",
                "simple-cnn:widths=4",
                "--dataset",
                "my-dataset:count=16",
                "--trainer",
                "my-trainer",
                "--out",
                "trained.safetensors");
        Files.writeString(folder.resolve("weights.csv"), ("0.5" + ",0".repeat(32 * 32 - 1) + "\n").repeat(2));
        assertDone(
                "measure", "accuracy", "--network", "my-loader:file=weights.csv", "--dataset", "my-dataset:count=16");
        assertDone("new", "quickstart", "example");
        assertDone(
                "run",
                "example/quickstart.experiment",
                "--set",
                "subject.trainer.epochs=1",
                "--set",
                "subject.trainingData.count=64",
                "--set",
                "probe.count=32",
                "--out",
                "ran",
                "--runner",
                "my-runner:niceness=0");
    }

    private void assertDone(String... arguments) {
        Product.Finished finished = run(arguments);
        assertEquals(0, finished.exitCode(), finished.err());
    }

    private Product.Finished run(String... arguments) {
        Map<String, String> environment =
                Map.of("STRATOSCOPE_PLUGINS", folder.resolve("plugins").toString());
        return Product.finish(Product.start(folder, environment, arguments), folder);
    }

    /** Packages a project with plain Maven, as its author would. */
    private void maven(Path project, String... options) {
        List<String> command =
                new ArrayList<>(List.of(bundles().resolveSibling("mvnw").toString(), "--batch-mode"));
        command.addAll(List.of(options));
        command.addAll(List.of("--file", project.resolve("pom.xml").toString(), "package"));
        Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        Product.Finished built = Product.finish(Product.start(folder, environment, command), folder);
        assertEquals(0, built.exitCode(), built.out());
    }

    private static Path bundles() {
        return Path.of(System.getProperty("stratoscope.bundles"))
                .toAbsolutePath()
                .normalize();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(path -> !from.relativize(path).startsWith("target"))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static String hash(Path jar) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    }
}
