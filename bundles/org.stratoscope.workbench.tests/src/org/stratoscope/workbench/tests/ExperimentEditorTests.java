package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.examples.Examples;
import org.stratoscope.model.experiment.Component;
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.io.ExperimentDocuments;

/** Editing an experiment in its form. */
class ExperimentEditorTests {

    private static final String COUNT = "subject.trainingData.count";

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private static byte[] quickstart() {
        return Examples.find("quickstart").orElseThrow().document();
    }

    private IEditorPart open(IFile file) throws CoreException {
        IEditorPart editor = IDE.openEditor(driver.page(), file);
        driver.byId(Canvas.class, "card.general");
        return editor;
    }

    @Test
    void anInvalidValueIsToldAtItsFieldAndUndoRestores() throws CoreException, CommandException {
        IFile file = Projects.experiment(Projects.create("invalid"), quickstart());
        IEditorPart editor = open(file);
        driver.click(driver.byId(Canvas.class, "card.data"));
        Text count = driver.byId(Text.class, COUNT);
        String before = count.getText();
        assertFalse(editor.isDirty());

        count.setText("12x");
        Label problem = driver.byId(Label.class, COUNT + ".problem");
        assertTrue(problem.getText().contains("12x"), problem.getText());
        assertTrue(editor.isDirty());
        driver.waitUntil(
                "the run button is off",
                () -> !driver.byId(Button.class, "experiment.run").isEnabled());
        driver.screenshot("invalid-value");

        driver.execute("org.eclipse.ui.edit.undo");
        driver.waitUntil("the value is back", () -> count.getText().equals(before));
        assertFalse(problem.isVisible());
        assertFalse(editor.isDirty());
        driver.waitUntil(
                "the run button is on",
                () -> driver.byId(Button.class, "experiment.run").isEnabled());

        driver.execute("org.eclipse.ui.edit.redo");
        driver.waitUntil("the value is redone", () -> count.getText().equals("12x"));
    }

    @Test
    void savingWritesTheDocumentAndMarksItsProblems() throws Exception {
        IFile file = Projects.experiment(Projects.create("saved"), quickstart());
        IEditorPart editor = open(file);
        driver.click(driver.byId(Canvas.class, "card.data"));
        driver.byId(Text.class, COUNT).setText("-1");
        driver.page().saveEditor(editor, false);
        assertFalse(editor.isDirty());
        Experiment saved = ExperimentDocuments.load(file.getLocation().toPath());
        assertEquals("-1", value(saved.getSubject().getTrainingData(), "count"));
        driver.waitUntil("the problem is marked", () -> markers(file).length == 1);
        assertTrue(markers(file)[0].getAttribute(IMarker.MESSAGE, "").contains("count"));
    }

    private static IMarker[] markers(IFile file) {
        try {
            return file.findMarkers(IMarker.PROBLEM, true, 0);
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(Component component, String parameter) {
        return component.getParameters().stream()
                .filter(candidate -> parameter.equals(candidate.getName()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void aComponentThatIsNotInstalledKeepsItsParameters() throws Exception {
        String document = new String(quickstart(), StandardCharsets.UTF_8).replace("\"simple-cnn\"", "\"absent-net\"");
        IFile file = Projects.experiment(Projects.create("absent"), document.getBytes(StandardCharsets.UTF_8));
        IEditorPart editor = open(file);
        Text title = driver.byId(Text.class, "title");
        title.setText("Changed");
        driver.click(driver.byId(Canvas.class, "card.subject"));
        Combo network = driver.byId(Combo.class, "subject.network");
        assertTrue(network.getText().startsWith("absent-net"), network.getText());
        assertEquals(
                "16/32/64", driver.byId(Text.class, "subject.network.widths").getText());
        driver.screenshot("not-installed");
        driver.page().saveEditor(editor, false);
        String saved = Files.readString(file.getLocation().toPath());
        assertEquals(document.replace("title=\"Quickstart\"", "title=\"Changed\""), saved);
    }

    @Test
    void cardsAreReachedWithTheArrowKeys() throws CoreException {
        open(Projects.experiment(Projects.create("keys"), quickstart()));
        Canvas general = driver.byId(Canvas.class, "card.general");
        Event right = new Event();
        right.keyCode = SWT.ARROW_RIGHT;
        general.notifyListeners(SWT.KeyDown, right);
        driver.byId(Combo.class, "subject.trainingData");
    }

    @Test
    void renamingAPerturbationKeepsTheMeasurementThatUsesIt() throws Exception {
        IFile file = Projects.experiment(Projects.create("renamed"), quickstart());
        IEditorPart editor = open(file);
        driver.click(driver.byId(Canvas.class, "card.perturb"));
        driver.byId(Text.class, "perturbations[0].name").setText("gentle");
        driver.page().saveEditor(editor, false);
        Experiment saved = ExperimentDocuments.load(file.getLocation().toPath());
        assertEquals(
                "gentle",
                saved.getMeasurements().stream()
                        .filter(measurement -> "sensitivity".equals(measurement.getId()))
                        .findFirst()
                        .orElseThrow()
                        .getPerturbation());
    }

    @Test
    void aDamagedDocumentIsToldInOneSentence() throws CoreException {
        IFile file = Projects.experiment(
                Projects.create("damaged"), "this is no experiment".getBytes(StandardCharsets.UTF_8));
        IDE.openEditor(driver.page(), file);
        Label note = driver.byId(Label.class, "experiment.note");
        driver.waitUntil(
                "the sentence",
                () -> driver.byId(Label.class, "experiment.note").getText().contains("test.experiment:")
                        || note.isDisposed());
        assertTrue(driver.byId(Label.class, "experiment.note").getText().contains("test.experiment"));
    }
}
