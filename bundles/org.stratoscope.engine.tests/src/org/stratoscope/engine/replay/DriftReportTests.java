package org.stratoscope.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.engine.directory.RunDirectory;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.ExperimentFactory;
import org.stratoscope.model.experiment.Parameter;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;
import org.stratoscope.task.spec.Json;

/** Claims: a drift report puts every number into the right class, measures how far it is, and names what changed. */
class DriftReportTests {

    private static final String AXIS = "subject.network.width";
    private static final String DATA = "/data/train.bin";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new TreeMap<>();
    private final Map<String, String> inputs = new TreeMap<>();
    private String version = "0.1.0.1";
    private long seed = 5;
    private double accuracy = 0.5;
    private double sensitivity = 2;
    private int runs;

    @BeforeEach
    void nameIngredients() {
        environment.putAll(Map.of(
                "java.vm.version", "25+1",
                "os.version", "6.1",
                "processor", "Model A",
                "instruction set", "avx2 fma",
                "threads", "2",
                "libtorch", "2.7.1",
                "random streams", "abc"));
        environment.put("bundle org.stratoscope.api", "0.1.0.1");
        environment.put("variable OMP_NUM_THREADS", "2");
        inputs.put(DATA, "1234");
    }

    @Test
    void equalRunsAreIdentical() throws Exception {
        DriftReport report = compared(() -> {});
        assertEquals(DriftClass.IDENTICAL, report.verdict());
        assertEquals("identical: 12 numbers have the same bits", DriftSentences.verdict(report));
        assertEquals(List.of(), report.ingredients());
        assertEquals("Nothing that the two runs name changed.", DriftSentences.cause(report));
    }

    @Test
    void aNumberWithinItsStandardErrorIsToldFromADriftedOne() throws Exception {
        DriftReport near = compared(() -> sensitivity = 2.25);
        assertEquals(DriftClass.WITHIN_STANDARD_ERROR, near.verdict());
        assertFalse(near.identical());
        NumberDrift number = near.numbers().getFirst();
        assertEquals(0.25, number.absolute());
        assertEquals(0.125, number.relative());
        assertEquals(0.5, number.inStandardErrors().orElseThrow());
        assertEquals(
                "sens, trained, D, conv_1, component 3, " + AXIS + " = 8, repeat 0",
                number.place().text());
        sensitivity = 2;
        DriftReport far = compared(() -> sensitivity = 2.51);
        assertEquals(DriftClass.DRIFTED, far.verdict());
        assertEquals(2, far.of(DriftClass.DRIFTED).size());
    }

    @Test
    void theBorderIsTheStandardErrorItself() throws Exception {
        assertEquals(
                DriftClass.WITHIN_STANDARD_ERROR,
                compared(() -> sensitivity = 2.5).verdict());
        sensitivity = 2;
        assertEquals(
                DriftClass.DRIFTED,
                compared(() -> sensitivity = Math.nextUp(2.5)).verdict());
    }

    @Test
    void aNumberWithoutAStandardErrorIsDriftedByOneBit() throws Exception {
        DriftReport report = compared(() -> accuracy = Math.nextUp(0.5));
        assertEquals(DriftClass.DRIFTED, report.verdict());
        assertTrue(report.numbers().getFirst().inStandardErrors().isEmpty());
        assertTrue(DriftSentences.verdict(report).startsWith("drifted: 2 of 12 numbers differ"));
    }

    @Test
    void rowsThatOnlyOneRunHasAreNamed() throws Exception {
        RunDirectory first = write();
        RunDirectory second = write();
        ResultTable table = ResultTableFile.read(second.results());
        List<ResultRow> rows = new ArrayList<>(table.rows());
        ResultRow gone = rows.removeFirst();
        rows.add(new ResultRow("new", gone.subject(), gone.result(), gone.point(), 7));
        ResultTableFile.write(second.results(), new ResultTable(table.axes(), rows));
        DriftReport report = DriftComparison.of(first, second);
        assertEquals(DriftClass.DRIFTED, report.verdict());
        assertEquals(
                "acc, trained, accuracy, " + AXIS + " = 8, repeat 0",
                report.missing().getFirst().text());
        assertEquals(7, report.added().getFirst().repeat());
        assertEquals(report, writtenAndRead(second, report));
    }

    @Test
    void anAlteredDataFileIsTheCause() throws Exception {
        DriftReport report = compared(() -> {
            inputs.put(DATA, "5678");
            accuracy = 0.6;
        });
        assertCause(report, IngredientKind.INPUT, "the content of " + DATA + " changed from 1234 to 5678");
    }

    @Test
    void anAlteredDataFileIsTheCauseAlsoWhenItLiesElsewhere() throws Exception {
        DriftReport report = compared(() -> {
            inputs.remove(DATA);
            inputs.put("/elsewhere/train.bin", "5678");
            accuracy = 0.6;
        });
        assertCause(report, IngredientKind.INPUT, "the content of /elsewhere/train.bin changed from 1234 to 5678");
    }

    @Test
    void aFileThatOnlyMovedIsNoCause() throws Exception {
        DriftReport report = compared(() -> {
            inputs.remove(DATA);
            inputs.put("/elsewhere/other-name.bin", "1234");
        });
        assertEquals(List.of(), report.ingredients());
    }

    @Test
    void aSweepOverFilesThatMovedIsTheSameSweep() throws Exception {
        RunDirectory first = write();
        RunDirectory second = write();
        replacePoints(first, "A = checkpoint:file=/old/net.pth,widths=8/16");
        replacePoints(second, "A = checkpoint:file=../inputs/0001-x/net.pth,widths=8/16");
        assertEquals(DriftClass.IDENTICAL, DriftComparison.of(first, second).verdict());
        replacePoints(second, "A = checkpoint:file=/old/other.pth,widths=8/16");
        assertEquals(DriftClass.DRIFTED, DriftComparison.of(first, second).verdict());
        replacePoints(second, "A = checkpoint:file=/old/net.pth,widths=8/32");
        assertEquals(DriftClass.DRIFTED, DriftComparison.of(first, second).verdict());
    }

    private static void replacePoints(RunDirectory run, String value) throws Exception {
        ResultTable table = ResultTableFile.read(run.results());
        List<ResultRow> rows = table.rows().stream()
                .map(row -> new ResultRow(
                        row.measurement(), row.subject(), row.result(), Map.of(AXIS, value), row.repeat()))
                .toList();
        ResultTableFile.write(run.results(), new ResultTable(table.axes(), rows));
    }

    @Test
    void anotherThreadCountIsTheCause() throws Exception {
        DriftReport report = compared(() -> {
            environment.put("threads", "4");
            accuracy = 0.6;
        });
        assertCause(report, IngredientKind.THREADS, "threads changed from 2 to 4");
    }

    @Test
    void anotherProductVersionIsTheCause() throws Exception {
        DriftReport report = compared(() -> {
            version = "0.2.0.1";
            accuracy = 0.6;
        });
        assertCause(report, IngredientKind.PRODUCT, "the product's version changed from 0.1.0.1 to 0.2.0.1");
    }

    @Test
    void anotherSeedOrAnotherWayToDrawIsTheCause() throws Exception {
        DriftReport seeds = compared(() -> {
            seed = 6;
            accuracy = 0.6;
        });
        assertCause(seeds, IngredientKind.SEED, "seed changed from 5 to 6");
        seed = 5;
        DriftReport streams = compared(() -> {
            environment.put("random streams", "def");
            accuracy = 0.7;
        });
        assertCause(streams, IngredientKind.SEED, "random streams changed from abc to def");
    }

    @Test
    void otherIngredientsAreNamedToo() throws Exception {
        DriftReport report = compared(() -> {
            environment.put("bundle org.stratoscope.api", "0.1.0.2");
            environment.put("bundle com.example.plugin", "1.0.0");
            environment.put("variable OMP_NUM_THREADS", "3");
            environment.put("processor", "Model B");
            environment.put("libtorch", "2.8.0");
            environment.remove("variable LD_PRELOAD");
        });
        assertEquals(
                List.of(
                        IngredientKind.BUNDLE,
                        IngredientKind.BUNDLE,
                        IngredientKind.LIBTORCH,
                        IngredientKind.PROCESSOR,
                        IngredientKind.VARIABLE),
                report.ingredients().stream().map(Ingredient::kind).toList());
        assertEquals(
                "com.example.plugin is 1.0.0, and the first run names none",
                report.ingredients().getFirst().sentence());
        assertEquals(
                "What changed without changing a number: bundle, tensor library, processor, environment variable.",
                DriftSentences.cause(report));
    }

    @Test
    void withoutAChangedIngredientTheReportSaysSo() throws Exception {
        DriftReport report = compared(() -> accuracy = 0.6);
        assertTrue(
                DriftSentences.cause(report).startsWith("Nothing that the two runs name changed; a file of results"));
    }

    @Test
    void theReportIsWrittenForPeopleAndReadBackTheSame() throws Exception {
        RunDirectory first = write();
        environment.put("processor", "Model B | C");
        accuracy = 0.75;
        sensitivity = 2.25;
        RunDirectory second = write();
        DriftReport report = DriftComparison.of(first, second);
        assertEquals(report, writtenAndRead(second, report));
        String text = Files.readString(second.folder().resolve(DriftFiles.MARKDOWN));
        assertTrue(text.startsWith("# Drift report\n\nDrifted: 4 of 12 numbers differ"), text);
        assertTrue(text.contains("| processor | processor | Model A | Model B \\| C |"), text);
        assertTrue(text.contains("| acc | accuracy | value | 2 | 0 | 0.2500 | 0.5000 |  |"), text);
        assertTrue(text.contains("| sens | D | value | 2 | 2 | 0.2500 | 0.1250 | 0.5000 |"), text);
    }

    @Test
    void aDamagedReportIsRefused() throws Exception {
        Path file = folder.resolve(DriftFiles.TABLE);
        for (String text : List.of("", "what,class\n", "a,b\n1,2\n", "what,name,before,after\ncompared,many,a,b\n")) {
            Files.writeString(file, text);
            assertThrows(UnreadableFileException.class, () -> DriftTable.read(file), text);
        }
    }

    private static DriftReport writtenAndRead(RunDirectory replay, DriftReport report) throws Exception {
        DriftFiles.write(replay, report);
        return DriftTable.read(replay.folder().resolve(DriftFiles.TABLE));
    }

    private static void assertCause(DriftReport report, IngredientKind kind, String sentence) {
        assertEquals(DriftClass.DRIFTED, report.verdict());
        assertEquals(List.of(sentence), DriftSentences.changes(report));
        assertEquals("The only kind of ingredient that changed: " + kind.text() + ".", DriftSentences.cause(report));
    }

    /** Compares the run as it is described with one that was described after the change. */
    private DriftReport compared(Runnable change) throws StratoscopeException, IOException {
        RunDirectory first = write();
        change.run();
        return DriftComparison.of(first, write());
    }

    private RunDirectory write() throws StratoscopeException, IOException {
        RunDirectory run = RunDirectory.create(folder.resolve("run-" + runs++));
        JsonObject json = new JsonObject();
        json.addProperty("product", "Stratoscope");
        json.addProperty("version", version);
        json.addProperty("seed", seed);
        json.add("environment", Json.object(environment));
        json.add("inputs", Json.object(inputs));
        Files.writeString(run.provenance(), Json.text(json));
        ExperimentDocuments.save(experiment(), run.document());
        List<ResultRow> rows = new ArrayList<>();
        for (String width : List.of("8", "16")) {
            Map<String, String> point = new LinkedHashMap<>(Map.of(AXIS, width));
            rows.add(new ResultRow("acc", "trained", Result.of("accuracy", accuracy, 100), point, 0));
            Result layer = Result.of("D", new LayerReference(1, "conv_1", "convolution", 0.5), sensitivity, 50)
                    .withStandardError(0.5)
                    .atIndex(3);
            rows.add(new ResultRow("sens", "trained", layer, point, 0));
        }
        rows.add(new ResultRow("sens", "initial", other(), Map.of(AXIS, "8"), 0));
        ResultTableFile.write(run.results(), new ResultTable(List.of(AXIS), rows));
        return run;
    }

    private static Result other() {
        return new Result("loss", Optional.empty(), OptionalInt.empty(), 1, java.util.OptionalDouble.empty(), 1);
    }

    private Experiment experiment() {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setTitle("test");
        experiment.setSeed(seed);
        experiment.setThreads(Integer.parseInt(environment.get("threads")));
        Component probe = ExperimentFactory.eINSTANCE.createComponent();
        probe.setId("data");
        Parameter parameter = ExperimentFactory.eINSTANCE.createParameter();
        parameter.setName("folder");
        parameter.setValue("/data");
        probe.getParameters().add(parameter);
        experiment.setProbe(probe);
        return experiment;
    }
}
