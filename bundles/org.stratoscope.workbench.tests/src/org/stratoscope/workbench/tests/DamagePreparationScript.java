package org.stratoscope.workbench.tests;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.preference.IPersistentPreferenceStore;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ide.IDE;
import org.stratoscope.examples.Examples;
import org.stratoscope.workbench.run.RunInput;
import org.stratoscope.workbench.ui.Preferences;

/** Leaves a workspace with two projects, documents, a run and preferences, and editors open on them. */
final class DamagePreparationScript implements Script {

    @Override
    public void perform(Driver driver, Path folder) throws Exception {
        byte[] quickstart = Examples.find("quickstart").orElseThrow().document();
        Projects.experiment(Projects.create("gone"), quickstart);
        IProject project = Projects.create("kept");
        IFile newer = project.getFile("newer.experiment");
        newer.create(quickstart, true, false, null);
        IFile absent = project.getFile("absent.experiment");
        String document = new String(quickstart, StandardCharsets.UTF_8).replace("\"simple-cnn\"", "\"absent-net\"");
        absent.create(document.getBytes(StandardCharsets.UTF_8), true, false, null);
        Path run = RunFixture.finished(Projects.runs(project));
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        Preferences.store().setValue(Preferences.TASKS, 2);
        ((IPersistentPreferenceStore) Preferences.store()).save();
        IDE.openEditor(driver.page(), newer);
        IDE.openEditor(driver.page(), absent);
        driver.byId(Canvas.class, "card.general");
        driver.page().openEditor(new RunInput(run), RunInput.EDITOR);
        Label state = driver.byId(Label.class, "run.state");
        driver.waitUntil("the run is read", () -> state.getText().startsWith("Finished"));
    }
}
