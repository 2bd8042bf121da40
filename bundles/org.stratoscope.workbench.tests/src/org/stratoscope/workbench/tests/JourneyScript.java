package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.stratoscope.workbench.run.LiveRuns;

/**
 * The first hour with the product: welcome, example, run, cancel, edit, undo, run, look at figures, export, sweep, cancel and
 * resume, compare, close, reopen, replay. The quickstart is made so small that a run takes seconds.
 */
final class JourneyScript implements Script {

    private static final String TITLE = "Sensitivity D, G and R by depth";
    private static final String LEARNING_RATE = "subject.trainer.learningRate";

    private Driver driver;
    private RunSteps runs;

    @Override
    public void perform(Driver window, Path folder) throws Exception {
        driver = window;
        runs = new RunSteps(driver);
        takeTheExampleOfTheWelcomePageAndCancelIt();
        makeItSmallAndUndoAMistake();
        Path first = runs.run(() -> press("experiment.run"));
        lookAt();
        export(folder.resolve("figure.svg"));
        sweep();
        Path swept = cancelAndResume();
        compare(first, swept);
        closeAndReopen(first);
        replay();
    }

    private void takeTheExampleOfTheWelcomePageAndCancelIt() throws Exception {
        Canvas tile = driver.byId(Canvas.class, "welcome.quickstart");
        driver.screenshot("journey-1-welcome");
        Path run = runs.begun(() -> driver.click(tile));
        driver.waitUntil("it trains", RunSteps.PATIENCE, () -> runs.state().contains("training"));
        driver.screenshot("journey-2-running");
        driver.execute("org.stratoscope.workbench.cancel");
        runs.await("Cancelled");
        assertTrue(Files.isRegularFile(run.resolve("run.json")), "the cancelled run keeps what it was");
    }

    private void makeItSmallAndUndoAMistake() throws Exception {
        driver.activateEditor("quickstart.experiment");
        card("data");
        set("subject.trainingData.count", "64");
        set("probe.count", "20");
        card("subject");
        Text epochs = driver.byId(Text.class, "subject.trainer.epochs");
        String before = epochs.getText();
        set("subject.trainer.epochs", "many");
        driver.waitUntil(
                "the mistake is told",
                () -> !driver.byId(Button.class, "experiment.run").isEnabled());
        driver.execute("org.eclipse.ui.edit.undo");
        driver.waitUntil("the mistake is undone", () -> epochs.getText().equals(before));
        set("subject.trainer.epochs", "1");
        set("subject.network.widths", "4");
        card("measure");
        select("measurements", 2);
        set("measurements[2].images", "40");
        driver.waitUntil(
                "it can run", () -> driver.byId(Button.class, "experiment.run").isEnabled());
        driver.screenshot("journey-3-edited");
    }

    private void lookAt() {
        List<String> figures = runs.figures();
        assertEquals(5, figures.size(), figures.toString());
        runs.show(TITLE);
        driver.screenshot("journey-4-figures");
        assertTrue(driver.colours() > 60, "the figures are blank");
    }

    private void export(Path file) throws Exception {
        // The dialog is the system's own, so it is answered by keys.
        driver.answerFileDialog(file, () -> runs.exportAs(TITLE, "SVG"));
        driver.waitUntil("the figure is saved", () -> Files.isRegularFile(file));
        assertTrue(Files.readString(file).contains("</svg>"), "the figure is no picture");
    }

    private void sweep() {
        driver.activateEditor("quickstart.experiment");
        card("sweep");
        press("axes.add");
        driver.byId(Combo.class, "axes[0].path").setText(LEARNING_RATE);
        set("axes[0].values", "0.01\n0.1");
        driver.waitUntil(
                "the tasks are counted",
                () -> driver.byId(Label.class, "experiment.tasks").getText().startsWith("2 tasks"));
        driver.screenshot("journey-5-sweep");
    }

    private Path cancelAndResume() throws Exception {
        Path swept = runs.begun(() -> press("experiment.run"));
        driver.waitUntil("the first task", RunSteps.PATIENCE, () -> runs.state().startsWith("Running"));
        driver.execute("org.stratoscope.workbench.cancel");
        runs.await("Cancelled");
        Table table = runs.table(2 + 1);
        driver.waitUntil(
                "the view knows of it",
                () -> !LiveRuns.instance().isLive(swept)
                        && table.getItem(0).getText().equals("Cancelled"));
        runs.select(swept);
        driver.menuItem(table, "Resume run");
        driver.page().activate(driver.page().getActiveEditor());
        runs.await("Finished");
        assertTrue(runs.state().contains("2 of 2 tasks"), runs.state());
        return swept;
    }

    private void compare(Path first, Path swept) throws Exception {
        Table table = runs.table(2 + 1);
        runs.select(first, swept);
        table.setFocus();
        driver.execute("org.stratoscope.workbench.compare");
        Table compared = driver.byId(Table.class, "comparison.runs");
        driver.waitUntil("both runs are compared", () -> compared.getItemCount() == 2);
        driver.waitUntil("figures of both", () -> !runs.figures().isEmpty());
        driver.screenshot("journey-6-compare");
    }

    private void closeAndReopen(Path first) throws Exception {
        driver.page().closeAllEditors(true);
        Table table = runs.table(2 + 1);
        runs.select(first);
        table.notifyListeners(SWT.DefaultSelection, new Event());
        runs.await("Finished");
        runs.show(TITLE);
    }

    private void replay() throws Exception {
        Path before = runs.shown().orElseThrow();
        Button replay = driver.byId(Button.class, "run.replay");
        replay.notifyListeners(SWT.Selection, new Event());
        runs.awaitReplay(before);
        String report = runs.drift();
        assertTrue(report.contains("numbers have the same bits"), report);
        driver.screenshot("journey-7-replay");
    }

    private void card(String name) {
        driver.click(driver.byId(Canvas.class, "card." + name));
    }

    private void set(String field, String value) {
        driver.byId(Text.class, field).setText(value);
    }

    private void press(String button) {
        driver.byId(Button.class, button).notifyListeners(SWT.Selection, new Event());
    }

    private void select(String list, int index) {
        var names = driver.byId(org.eclipse.swt.widgets.List.class, list);
        names.select(index);
        names.notifyListeners(SWT.Selection, new Event());
    }
}
