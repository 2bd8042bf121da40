package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.engine.directory.RunSnapshot;
import org.stratoscope.workbench.run.RunInput;

/** What the runs view tells of runs and offers for them. */
class RunsViewTests {

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private Table runs(IProject project, int count) throws CoreException {
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        driver.page().showView("org.stratoscope.workbench.runs");
        Table table = driver.byId(Table.class, "runs");
        Path folder = Projects.runs(project);
        driver.waitUntil(
                "the runs of this project",
                () -> table.getItemCount() == count
                        && ((RunSnapshot) table.getItem(0).getData()).folder().startsWith(folder));
        return table;
    }

    private static void select(Table table, int index) {
        table.setSelection(index);
        Event event = new Event();
        event.item = table.getItem(index);
        table.notifyListeners(SWT.Selection, event);
    }

    private List<MenuItem> menu(Table table) {
        table.getMenu().notifyListeners(SWT.Show, new Event());
        return List.of(table.getMenu().getItems());
    }

    private static boolean isOffered(List<MenuItem> menu, String text) {
        return menu.stream()
                .filter(item -> item.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among "
                        + menu.stream().map(MenuItem::getText).toList()))
                .isEnabled();
    }

    @Test
    void aRunSaysWhatDiffersFromTheOneBefore() throws Exception {
        IProject project = Projects.create("differing");
        RunFixture.varied(Projects.runs(project), "first", "0.01", 1, 4);
        RunFixture.varied(Projects.runs(project), "second", "0.1", 1, 5);
        RunFixture.varied(Projects.runs(project), "third", "0.1", 1, 6);
        Table table = runs(project, 3);
        assertEquals(
                List.of("nothing", "learningRate 0.01 \u2192 0.1", ""),
                Arrays.stream(table.getItems()).map(item -> item.getText(6)).toList());
        driver.screenshot("runs-differences");
    }

    @Test
    void onlyWhatFitsTheRunIsOffered() throws Exception {
        IProject project = Projects.create("offers");
        RunFixture.finished(Projects.runs(project));
        RunFixture.failed(Projects.runs(project));
        Table table = runs(project, 2);
        for (int i = 0; i < 2; i++) {
            select(table, i);
            boolean failed = table.getItem(i).getText(0).equals("Failed");
            List<MenuItem> menu = menu(table);
            assertEquals(failed, isOffered(menu, "Retry failed tasks"));
            assertEquals(!failed, isOffered(menu, "Replay"));
            assertFalse(isOffered(menu, "Cancel run"));
            assertFalse(isOffered(menu, "Resume run"));
            assertTrue(isOffered(menu, "Reveal in file manager"));
        }
    }

    @Test
    void theLogOfARunOpensFromTheView() throws Exception {
        IProject project = Projects.create("logged");
        Path run = RunFixture.finished(Projects.runs(project));
        java.nio.file.Files.writeString(run.resolve("tasks/0000/log.txt"), "what the task wrote");
        Table table = runs(project, 1);
        select(table, 0);
        table.setFocus();
        driver.execute("org.stratoscope.workbench.openLog");
        StyledText log = driver.byId(StyledText.class, "run.log");
        driver.waitUntil("the log", () -> log.getText().contains("what the task wrote"));
    }

    @Test
    void aReplayShowsItsReport() throws Exception {
        IProject project = Projects.create("replayed");
        Path run = RunFixture.finished(Projects.runs(project));
        java.nio.file.Files.writeString(run.resolve("drift.md"), "# Identical\n");
        driver.page().openEditor(new RunInput(run), RunInput.EDITOR);
        driver.byId(Button.class, "run.replay");
        CTabFolder tabs = driver.one(
                CTabFolder.class,
                "the run's tabs",
                folder -> folder.getItemCount() == 6
                        && folder.getItem(5).getText().equals("Drift"));
        tabs.setSelection(5);
        tabs.notifyListeners(SWT.Selection, new Event());
        StyledText text = driver.byId(StyledText.class, "run.drift");
        driver.waitUntil("the report", () -> text.getText().contains("Identical"));
    }
}
