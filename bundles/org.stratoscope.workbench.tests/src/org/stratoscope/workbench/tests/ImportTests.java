package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.api.results.Result;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;
import org.stratoscope.model.path.ExperimentPaths;
import org.stratoscope.task.inspection.DatasetTable;
import org.stratoscope.task.inspection.DatasetTableFile;
import org.stratoscope.task.inspection.NetworkTable;
import org.stratoscope.task.inspection.NetworkTableFile;
import org.stratoscope.task.inspection.NodeRow;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;
import org.stratoscope.task.results.ResultTableFile;
import org.stratoscope.task.spec.TaskSpec;
import org.stratoscope.task.spec.Work;

/** The wizards that import networks and data sets: what they show before they finish, and what they write. */
class ImportTests {

    private static final String IMPORT_NETWORK = "org.stratoscope.workbench.importNetwork";
    private static final String IMPORT_DATA = "org.stratoscope.workbench.importData";

    private final Driver driver = new Driver();
    private final StandIn processes = new StandIn(ImportTests::process);

    @TempDir
    private Path folder;

    /** A network for images of 1 x 28 x 28 that classifies 450 of 500 images, and a data set of two classes. */
    private static Optional<String> process(TaskSpec task, Path place) throws IOException {
        switch (task.work()) {
            case Work.Inspect inspect -> {
                String shape = Files.readString(
                        Path.of(inspect.dataset().values().get("file")), java.nio.charset.StandardCharsets.ISO_8859_1);
                if (!shape.contains("(1, 1, 28, 28)")) {
                    return Optional.of("The network in file needs images of 1 x 28 x 28 but the data has others.");
                }
                NodeRow row = new NodeRow(
                        0, "conv1", "convolution", "3 x 3", List.of(-1), "8 x 28 x 28", 80, "3 x 3", "1", 0);
                NetworkTableFile.write(
                        place.resolve(NetworkTableFile.NAME),
                        new NetworkTable(
                                "Small network",
                                "1 x 28 x 28",
                                true,
                                new NetworkTable.Probe(0, 1, "9", 1),
                                List.of(row)));
            }
            case Work.Measure measure -> {
                Result accuracy = Result.of("accuracy", 0.9, 500).withStandardError(0.0134);
                ResultTableFile.write(
                        place.resolve(ResultTableFile.NAME),
                        new ResultTable(List.of(), List.of(row(accuracy), row(Result.of("loss", 0.25, 500)))));
            }
            case Work.Browse browse -> {
                float[] pixels = new float[4 * 64];
                for (int i = 0; i < pixels.length; i++) {
                    pixels[i] = i % 8;
                }
                InspectionFixture.write(DatasetTableFile.images(place), "4, 1, 8, 8", pixels);
                DatasetTableFile.write(
                        place.resolve(DatasetTableFile.NAME),
                        new DatasetTable(
                                "1 x 8 x 8",
                                120,
                                List.of(
                                        new DatasetTable.ClassCount("cats", 70),
                                        new DatasetTable.ClassCount("dogs", 50)),
                                List.of(shown(0, 0), shown(30, 0), shown(60, 0), shown(90, 1))));
            }
            default -> throw new AssertionError("not asked for here: " + task.work());
        }
        return Optional.empty();
    }

    private static ResultRow row(Result result) {
        return new ResultRow("accuracy", "trained", result, Map.of(), 0);
    }

    private static DatasetTable.Shown shown(int image, int label) {
        return new DatasetTable.Shown(image, label);
    }

    @BeforeEach
    void register() {
        processes.register();
    }

    @AfterEach
    void cleanUp() throws CoreException {
        processes.unregister();
        driver.cleanUp();
    }

    /** Opens a wizard, which blocks, and does something in it; what goes wrong there is told here. */
    private void in(String command, Runnable journey) throws Exception {
        Throwable[] failure = new Throwable[1];
        boolean[] done = {false};
        Display.getCurrent().timerExec(500, () -> {
            try {
                journey.run();
                done[0] = true;
            } catch (RuntimeException | AssertionError e) {
                failure[0] = e;
            } finally {
                driver.all(Button.class, button -> button.getText().equals("Cancel") && button.getData("id") == null)
                        .forEach(ImportTests::press);
            }
        });
        driver.execute(command);
        if (failure[0] != null) {
            throw new AssertionError("in the wizard", failure[0]);
        }
        assertTrue(done[0]);
    }

    private static void press(Button button) {
        button.notifyListeners(SWT.Selection, new Event());
    }

    private Button button(String text) {
        return driver.one(
                Button.class, text, button -> button.getText().replace("&", "").equals(text));
    }

    private void next() {
        Button next = button("Next >");
        driver.waitUntil("the next page can be opened", next::isEnabled);
        press(next);
    }

    private void finish() {
        Button finish = button("Finish");
        driver.waitUntil("the wizard can finish", finish::isEnabled);
        press(finish);
    }

    private static void choose(Combo combo, String id) {
        for (int i = 0; i < combo.getItemCount(); i++) {
            if (combo.getItem(i).endsWith("(" + id + ")")) {
                combo.select(i);
                combo.notifyListeners(SWT.Selection, new Event());
                return;
            }
        }
        throw new AssertionError(id + " is not offered");
    }

    private void picture(String name) {
        driver.screenshotOf(button("Cancel").getShell(), name);
    }

    private Experiment written(String path) throws Exception {
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(new org.eclipse.core.runtime.Path(path));
        driver.waitUntil(path + " is open", () -> file.exists() && driver.page().getActiveEditor() != null);
        return ExperimentDocuments.load(file.getLocation().toPath());
    }

    @Test
    void aNetworkShowsItsLayersAndItsAccuracyBeforeAnExperimentIsWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("digits.pth"), "");
        in(IMPORT_NETWORK, () -> {
            driver.byId(Text.class, "import.network.file").setText(file.toString());
            assertTrue(
                    driver.byId(Label.class, "import.network.reader").getText().startsWith("Read as Checkpoint"));
            picture("import-network-file");
            next();
            Label found = driver.byId(Label.class, "import.layers.sentence");
            driver.waitUntil("the layers are shown", () -> found.getText().startsWith("Small network: 1 layers"));
            assertTrue(found.getText().endsWith("80 parameters, for images of 1 x 28 x 28."), found.getText());
            assertEquals(1, driver.byId(Table.class, "network.table").getItemCount());
            picture("import-network-layers");
            next();
            choose(driver.byId(Combo.class, "import.data"), "stroke-digits");
            press(driver.byId(Button.class, "import.accuracy.button"));
            Label accuracy = driver.byId(Label.class, "import.accuracy.sentence");
            driver.waitUntil("the accuracy is shown", () -> accuracy.getText().startsWith("Accuracy 90.00 %"));
            assertTrue(accuracy.getText().contains("on 500 images"), accuracy.getText());
            picture("import-network-accuracy");
            next();
            assertTrue(driver.byId(Label.class, "import.summary").getText().contains("Accuracy 90.00 %"));
            assertFalse(Files.exists(folder.resolve("networks")));
            finish();
        });
        Work.Measure measured = (Work.Measure) processes.asked().getLast().work();
        assertEquals("500", measured.probe().values().get("count"));
        assertEquals("test", measured.probe().values().get("split"));
        Experiment experiment = written("networks/digits.experiment");
        assertEquals("checkpoint", experiment.getSubject().getNetwork().getId());
        assertEquals(
                file.toString(),
                ExperimentPaths.get(experiment, "subject.network.file").orElseThrow());
        assertEquals("stroke-digits", experiment.getProbe().getId());
    }

    @Test
    void whatIsWrongWithANetworkIsOneSentenceOnThePage() throws Exception {
        Path file = Files.writeString(folder.resolve("digits.safetensors"), "");
        in(IMPORT_NETWORK, () -> {
            driver.byId(Text.class, "import.network.file")
                    .setText(folder.resolve("absent.pth").toString());
            assertFalse(button("Next >").isEnabled());
            // Its reader is not part of this test's installation.
            driver.byId(Text.class, "import.network.file")
                    .setText(folder.resolve("absent.onnx").toString());
            assertFalse(button("Next >").isEnabled());
            driver.byId(Text.class, "import.network.file").setText(file.toString());
            driver.byId(Combo.class, "import.network.shape").setText("3 x 9 x 9");
            next();
            Label found = driver.byId(Label.class, "import.layers.sentence");
            driver.waitUntil("the problem is told", () -> found.getText().contains("needs images of 1 x 28 x 28"));
            assertFalse(button("Next >").isEnabled());
            picture("import-network-problem");
        });
        assertEquals(1, processes.asked().size());
    }

    @Test
    void aLookIntoAFileCanBeCancelledAndTakenAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("digits.pth"), "");
        in(IMPORT_NETWORK, () -> {
            driver.byId(Text.class, "import.network.file").setText(file.toString());
            driver.byId(Combo.class, "import.network.shape").setText("1 x 28 x 28");
            processes.hold();
            next();
            Button look = driver.byId(Button.class, "import.layers.button");
            driver.waitUntil("a process is asked", () -> !processes.asked().isEmpty());
            assertEquals("Cancel", look.getText());
            press(look);
            Label found = driver.byId(Label.class, "import.layers.sentence");
            driver.waitUntil("it is cancelled", () -> found.getText().equals("Cancelled."));
            assertFalse(processes.isHeld());
            assertFalse(button("Next >").isEnabled());
            assertEquals("Look again", look.getText());
            press(look);
            driver.waitUntil("the layers are shown", () -> found.getText().startsWith("Small network"));
        });
    }

    @Test
    void aDataSetIsSeenBeforeItIsPutIntoTheOpenExperiment() throws Exception {
        IFile open = Projects.experiment(
                Projects.create("import"),
                Examples.find("quickstart").orElseThrow().document());
        IDE.openEditor(driver.page(), open);
        driver.byId(Canvas.class, "card.general");
        in(IMPORT_DATA, () -> {
            assertFalse(button("Next >").isEnabled());
            driver.byId(Text.class, "import.data.folder.text").setText(folder.toString());
            picture("import-data");
            next();
            Label found = driver.byId(Label.class, "import.look.sentence");
            driver.waitUntil("the images are counted", () -> found.getText().startsWith("120 images"));
            assertEquals("120 images of 1 x 8 x 8 in 2 classes.", found.getText());
            assertEquals(
                    "dogs",
                    driver.byId(Table.class, "import.classes").getItem(1).getText(0));
            assertEquals(
                    "50", driver.byId(Table.class, "import.classes").getItem(1).getText(1));
            driver.byId(Canvas.class, "import.samples");
            picture("import-data-preview");
            next();
            picture("import-data-use");
            finish();
        });
        assertTrue(driver.page().getActiveEditor().isDirty());
        driver.page().saveEditor(driver.page().getActiveEditor(), false);
        Experiment experiment = ExperimentDocuments.load(open.getLocation().toPath());
        assertEquals("image-folder", experiment.getProbe().getId());
        assertEquals(
                folder.toString(),
                ExperimentPaths.get(experiment, "probe.folder").orElseThrow());
        assertEquals("dead-leaves", experiment.getSubject().getTrainingData().getId());
    }

    @Test
    void aDataSetMakesANewExperiment() throws Exception {
        in(IMPORT_DATA, () -> {
            choose(driver.byId(Combo.class, "import.data"), "idx");
            Control field = driver.byId(Text.class, "import.data.folder.text");
            ((Text) field).setText(folder.toString());
            next();
            Label found = driver.byId(Label.class, "import.look.sentence");
            driver.waitUntil("the images are counted", () -> found.getText().startsWith("120 images"));
            next();
            finish();
        });
        Experiment experiment = written("data sets/idx.experiment");
        assertEquals(
                "train",
                ExperimentPaths.get(experiment, "subject.trainingData.split").orElseThrow());
        assertEquals(
                "120",
                ExperimentPaths.get(experiment, "subject.trainingData.count").orElseThrow());
        assertEquals("test", ExperimentPaths.get(experiment, "probe.split").orElseThrow());
    }
}
