package org.stratoscope.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: whatever is wrong with a plug-in, it is named with its fault in one sentence, and everything else works. */
class BrokenPluginTests {

    private static final String WHERE = "--network simple-cnn:widths=4 --dataset dead-leaves:count=4";

    @TempDir
    Path folder;

    @Test
    void faultyPluginsAreNamedAndTheOthersWork() throws IOException {
        Path plugins = folder.resolve("plugins");
        metric("sound").write(plugins);
        metric("unresolved").importing("org.nowhere.library").write(plugins);
        metric("future")
                .importing("org.stratoscope.api.check;version=\"[99,100)\"")
                .write(plugins);
        metric("missing")
                .described("bad.missing.Other", PluginSources.COMPONENT)
                .write(plugins);
        metric("unknown")
                .described("bad.unknown.Part", "org.stratoscope.api.component.MetricComponent")
                .write(plugins);
        metric("throwing", "constructor", "if (true) throw new IllegalStateException(\"no luck\");")
                .write(plugins);
        metric("speechless", "info", "if (true) throw new IllegalStateException(\"no words\");")
                .write(plugins);
        metric("shapeless", "parameters", "if (true) throw new IllegalStateException(\"no record\");")
                .write(plugins);
        metric("blocking", "constructor", "try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }")
                .write(plugins);
        metric("leaving", "constructor", "System.exit(5);").write(plugins);
        metric("twin", "id", "accuracy").write(plugins);
        Files.writeString(plugins.resolve("text.jar"), "not a jar at all");

        Product.Finished listed = run("plugin list");
        assertEquals(1, listed.exitCode());
        List<String> faults = listed.err().lines().toList();
        assertEquals(11, faults.size(), listed.err());
        assertNamed(faults, "bad.unresolved 1.0.0 imports the package org.nowhere.library, which nothing here exports");
        assertNamed(faults, "bad.future 1.0.0 was built for version [99.0.0,100.0.0) of org.stratoscope.api.check");
        assertNamed(faults, "missing.jar", "names the class 'bad.missing.Other', which is not in the jar");
        assertNamed(faults, "unknown.jar", "which nothing looks for; register it as " + PluginSources.COMPONENT);
        assertNamed(faults, "bad.throwing 1.0.0 cannot be constructed (IllegalStateException: no luck)");
        assertNamed(faults, "bad.speechless 1.0.0 has a method info() that fails (IllegalStateException: no words)");
        assertNamed(faults, "bad.shapeless 1.0.0 has a method parameters() that fails");
        assertNamed(faults, "bad.blocking 1.0.0 does not answer within 5 s (it waits in bad.blocking.Part.<init>)");
        assertNamed(faults, "bad.leaving 1.0.0 ends the process that loads it (exit code 5)");
        assertNamed(faults, "bad.twin 1.0.0 has a metric 'accuracy', which the product has too");
        assertNamed(faults, "text.jar is no readable jar");
        assertEquals(
                1,
                listed.out().lines().filter(line -> line.contains("  used  ")).count(),
                listed.out());

        Product.Finished metrics = run("list metric");
        assertEquals(0, metrics.exitCode());
        assertTrue(metrics.out().contains("[bad.sound 1.0.0, sound.jar]"), metrics.out());
        assertTrue(metrics.out().lines().anyMatch(line -> line.matches("metric +accuracy +Accuracy")), metrics.out());
        Product.Finished measured = run("measure sound " + WHERE);
        assertEquals(0, measured.exitCode(), measured.err());
        assertEquals("1.0", Csv.rows(measured.out()).getFirst().get("value"));
        assertEquals(0, run("measure accuracy " + WHERE).exitCode());
    }

    @Test
    void whatGoesWrongWhileMeasuringIsNamed() throws IOException {
        Path plugins = folder.resolve("plugins");
        metric("leaves", "measure", "System.exit(0);").write(plugins);
        metric("nan", "measure", "sink.add(Result.of(\"one\", Double.NaN, 1));").write(plugins);
        metric("deep", "measure", "measure(nothing, input, sink, context);").write(plugins);
        PluginSources.cutting("cutting").write(plugins);
        assertFails("The class bad.leaves.Part ended the task's process by System.exit", "measure leaves " + WHERE);
        assertFails(
                "The metric nan of the plug-in bad.nan 1.0.0 failed unexpectedly (IllegalArgumentException: the value of"
                        + " one is not a number)",
                "measure nan " + WHERE);
        assertFails(
                "The metric deep of the plug-in bad.deep 1.0.0 failed unexpectedly (StackOverflowError)",
                "measure deep " + WHERE);
        assertFails(
                "The perturbation cutting of the plug-in bad.cutting 1.0.0 returned images of shape (1, 2, 3)",
                "measure sensitivity --perturbation cutting " + WHERE);
    }

    @Test
    void faultsOfOtherKindsAreNamed() throws IOException {
        Path plugins = folder.resolve("plugins");
        part(
                        "empty",
                        "NetworkComponent",
                        "public Network create(Nothing n, NetworkRequest r, Context c) { return null; }")
                .write(plugins);
        part(
                        "odd",
                        "TrainerComponent",
                        "public Network train(Nothing n, Network s, Dataset d, Context c)"
                                + " { throw new IllegalStateException(\"odd\"); }")
                .write(plugins);
        part(
                        "stuck",
                        "RunnerComponent",
                        "public Runner open(Nothing n) { throw new IllegalStateException(\"stuck\"); }")
                .write(plugins);
        part("mislabelled", "DatasetComponent", """
                public Dataset open(Nothing n, Context c) { return new Dataset() {
                    public ImageShape shape() { return new ImageShape(1, 32, 32); }
                    public int size() { return 4; }
                    public List<String> classes() { return List.of("a", "b"); }
                    public int label(int index) { return 7; }
                    public void image(int index, float[] target, int offset) { }
                }; }
                """).write(plugins);
        assertFails(
                "The network empty of the plug-in bad.empty 1.0.0 returned nothing",
                "measure accuracy --network empty --dataset dead-leaves:count=4");
        assertFails(
                "The trainer odd of the plug-in bad.odd 1.0.0 failed unexpectedly (IllegalStateException: odd)",
                "train --trainer odd --out t.safetensors " + WHERE);
        assertFails(
                "The runner stuck failed unexpectedly (IllegalStateException: stuck); choose another one.",
                "run quickstart --out run --runner stuck");
        assertFails(
                "The dataset mislabelled of the plug-in bad.mislabelled 1.0.0",
                "measure accuracy --network simple-cnn:widths=4 --dataset mislabelled");
    }

    @Test
    void aViewThatFailsIsASentenceInPlaceOfItsFigure() throws IOException {
        Path plugins = folder.resolve("plugins");
        String draw = "public Drawing draw(Nothing n, ViewInput input) { %s }";
        part(
                        "outside",
                        "ViewComponent",
                        draw.formatted("return new Chart(\"t\", ChartMark.LINES, ChartAxis.linear(\"x\"),"
                                + " ChartAxis.linear(\"y\"), List.of(new ChartSeries(\"s\", List.of(new ChartPoint(0,"
                                + " Double.NaN, \"\")))));"))
                .write(plugins);
        part("exits", "ViewComponent", draw.formatted("System.exit(0); return null;"))
                .write(plugins);
        part(
                        "waits",
                        "ViewComponent",
                        draw.formatted(
                                "try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } return null;"))
                .write(plugins);
        assertDrawn(
                "outside",
                "The view outside of the plug-in bad.outside 1.0.0 failed unexpectedly"
                        + " (IllegalArgumentException: a point has the number NaN on the axis y)");
        assertDrawn("exits", "The class bad.exits.Part ended the task's process by System.exit");
        assertDrawn("waits", "The view waits did not draw its figure within");
    }

    private void assertDrawn(String view, String sentence) throws IOException {
        Product.Finished measured = run("measure accuracy --out " + view + " --view " + view + " " + WHERE);
        assertEquals(0, measured.exitCode(), measured.err());
        assertTrue(measured.out().lines().count() > 1, measured.out());
        String figure = Files.readString(folder.resolve(view).resolve("figures/01-" + view + ".svg"));
        String words = figure.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
        assertTrue(words.contains(sentence), words);
    }

    private static PluginSources part(String name, String type, String method) {
        return PluginSources.part(name, type, method);
    }

    @Test
    void aFaultyJarIsNotInstalled() throws IOException {
        Path jar = metric("leaving", "constructor", "System.exit(5);").write(folder);
        Product.Finished refused = run("plugin install --yes " + jar);
        assertEquals(1, refused.exitCode());
        assertTrue(refused.err().contains("it must not call System.exit"), refused.err());
        assertTrue(Files.notExists(folder.resolve("plugins/bad.leaving.jar")));
    }

    private static PluginSources metric(String name, String... parts) {
        return PluginSources.metric(name, parts.length == 0 ? Map.of() : Map.of(parts[0], parts[1]));
    }

    private void assertFails(String reason, String command) {
        Product.Finished failed = run(command);
        assertEquals(1, failed.exitCode(), failed.err());
        assertTrue(failed.complaints().stream().anyMatch(line -> line.startsWith(reason)), failed.err());
        assertEquals(1, failed.complaints().size(), failed.err());
    }

    private static void assertNamed(List<String> faults, String... parts) {
        assertTrue(
                faults.stream()
                        .anyMatch(fault -> Arrays.stream(parts).allMatch(fault::contains) && fault.endsWith(".")),
                Arrays.toString(parts) + " is not among " + String.join("\n", faults));
    }

    private Product.Finished run(String command) {
        Map<String, String> environment =
                Map.of("STRATOSCOPE_PLUGINS", folder.resolve("plugins").toString());
        return Product.finish(Product.start(folder, environment, command.split(" ")), folder);
    }
}
