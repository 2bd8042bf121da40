package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.stratoscope.workbench.ui.Preferences;

/**
 * What the workbench says of a workspace where, since the last session, a project, a run and the preferences were damaged, a
 * document is of a newer version and another one names a component that is not installed.
 */
final class DamagedContentScript implements Script {

    @Override
    public void perform(Driver driver, Path folder) throws Exception {
        String found = driver.answerDamage();
        assertTrue(found.contains("The folder of the project gone is gone"), found);
        assertTrue(found.contains("org.stratoscope.workbench.prefs.damaged-"), found);
        assertEquals(0, Preferences.store().getInt(Preferences.TASKS));

        Label state = driver.byId(Label.class, "run.state");
        driver.waitUntil("the run is missed", () -> state.getText().equals("Not readable"));
        Label problem = driver.byId(Label.class, "run.problem");
        assertTrue(problem.getText().contains("the folder of the run is gone"), problem.getText());
        driver.screenshot("damage-run");
        driver.page().showView("org.stratoscope.workbench.runs");
        assertEquals(
                0,
                driver.all(Table.class, table -> "runs".equals(table.getData("id")) && table.getItemCount() > 0)
                        .size());

        driver.activateEditor("newer.experiment");
        Label note = driver.byId(Label.class, "experiment.note");
        driver.waitUntil(
                "the version is told",
                () -> driver.byId(Label.class, "experiment.note").getText().contains("newer Stratoscope"));
        assertTrue(note.isDisposed() || note.getText().contains("newer.experiment"));
        driver.screenshot("damage-newer");

        driver.activateEditor("absent.experiment");
        Label tasks = driver.byId(Label.class, "experiment.tasks");
        driver.waitUntil("the component is missed", () -> tasks.getText().contains("absent-net"));
        driver.screenshot("damage-absent");
        assertTrue(ResourcesPlugin.getWorkspace().getRoot().getProject("gone").exists());
        assertTrue(driver.page().getDirtyEditors().length == 0, "nothing is changed");
    }
}
