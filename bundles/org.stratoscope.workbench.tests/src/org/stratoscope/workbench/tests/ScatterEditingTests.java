package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.core.resources.IFile;
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
import org.stratoscope.model.experiment.Experiment;
import org.stratoscope.model.experiment.Measurement;
import org.stratoscope.model.experiment.View;
import org.stratoscope.model.io.ExperimentDocuments;

/** Editing what experiments on trained and changed networks need: transforms, scatters, axes along several places. */
class ScatterEditingTests {

    private static final String TRANSFORM = "measurements[1].transform";

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private IFile file(String project, String example) throws CoreException {
        return Projects.experiment(
                Projects.create(project), Examples.find(example).orElseThrow().document());
    }

    private IEditorPart open(IFile file, String card) throws CoreException {
        IEditorPart editor = IDE.openEditor(driver.page(), file);
        driver.click(driver.byId(Canvas.class, card));
        return editor;
    }

    private void select(String id, int index) {
        org.eclipse.swt.widgets.List list = driver.byId(org.eclipse.swt.widgets.List.class, id);
        list.select(index);
        list.notifyListeners(SWT.Selection, new Event());
    }

    private void choose(String id, String text) {
        Combo combo = driver.byId(Combo.class, id);
        combo.select(IntStream.range(0, combo.getItemCount())
                .filter(i -> combo.getItem(i).contains(text))
                .findFirst()
                .orElseThrow());
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private Experiment saved(IEditorPart editor, IFile file) throws Exception {
        driver.page().saveEditor(editor, false);
        return ExperimentDocuments.load(file.getLocation().toPath());
    }

    private static Measurement measurement(Experiment experiment) {
        return experiment.getMeasurements().get(1);
    }

    @Test
    void aTransformIsWrittenIntoTheMeasurementAndUndoRemovesIt() throws Exception {
        IFile file = file("transformed", "quickstart");
        IEditorPart editor = open(file, "card.measure");
        select("measurements", 1);
        choose(TRANSFORM, "channel-shuffle");
        assertEquals(
                "channel-shuffle",
                measurement(saved(editor, file)).getTransform().getId());
        driver.screenshot("transform");

        driver.execute("org.eclipse.ui.edit.undo");
        driver.waitUntil(
                "no transform",
                () -> driver.byId(Combo.class, TRANSFORM).getText().startsWith("none"));
        assertNull(measurement(saved(editor, file)).getTransform());
    }

    @Test
    void whatAScatterDrawsIsEdited() throws Exception {
        IFile file = file("scattered", "quickstart");
        IEditorPart editor = open(file, "card.views");
        select("views", 1);
        assertFalse(driver.byId(Text.class, "views[1].against").isEnabled());
        choose("views[1].kind", "Scatter");
        Text against = driver.byId(Text.class, "views[1].against");
        driver.waitUntil("the fields of a scatter", against::isEnabled);
        driver.waitUntil(
                "the axis is asked for",
                () -> driver.all(Label.class, label -> "views[1].against.problem".equals(label.getData("id"))).stream()
                        .anyMatch(label -> label.getText().contains("horizontal axis")));

        against.setText("sensitivity/R");
        driver.byId(Text.class, "views[1].laws").setText("x^0.5, 0.2 x^-1");
        Button fit = driver.byId(Button.class, "views[1].fit");
        fit.setSelection(true);
        fit.notifyListeners(SWT.Selection, new Event());
        View view = saved(editor, file).getViews().get(1);
        assertEquals("scatter", view.getKind());
        assertEquals("sensitivity/R", view.getAgainst());
        assertEquals(List.of("x^0.5", "0.2 x^-1"), view.getLaws());
        assertTrue(view.isFit());
        driver.screenshot("scatter-form");

        driver.execute("org.eclipse.ui.edit.undo");
        driver.waitUntil("no fit", () -> !fit.getSelection());
        assertFalse(saved(editor, file).getViews().get(1).isFit());
    }

    @Test
    void anAxisAlongSeveralPlacesIsCalledByTheirLastParts() throws Exception {
        open(file("places", "scale-detection"), "card.sweep");
        assertEquals(
                "network, learningRate",
                driver.byId(org.eclipse.swt.widgets.List.class, "axes").getItem(0));
        Text values = driver.byId(Text.class, "axes[0].values");
        assertTrue(values.getText().startsWith("FC4 = "), values.getText());
        assertTrue((values.getStyle() & SWT.H_SCROLL) != 0);
    }
}
