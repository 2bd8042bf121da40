package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs are selected, compared, grouped, subtracted and found again in a document. */
class ComparisonEditorTests {

    private static final int FOLDER = 5;
    private static final String D = "D (sensitivity)";
    private static final String RATE = "subject.trainer.learningRate";

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private Table compare(String name) throws Exception {
        IProject project = Projects.create(name);
        Path runs = Projects.runs(project);
        RunFixture.varied(runs, name + "-slow", "0.01", 1, 4);
        RunFixture.varied(runs, name + "-fast", "0.1", 2, 5);
        RunFixture.varied(runs, name + "-fast-again", "0.1", 4, 6);
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        driver.page().showView("org.stratoscope.workbench.runs");
        Table table = driver.byId(Table.class, "runs");
        driver.waitUntil(
                "three runs of this project",
                () -> table.getItemCount() == 3
                        && table.getItem(0).getText(FOLDER).startsWith(name));
        table.selectAll();
        table.setFocus();
        table.notifyListeners(SWT.Selection, selectionOf(table, 0));
        driver.execute("org.stratoscope.workbench.compare");
        Table compared = driver.byId(Table.class, "comparison.runs");
        driver.waitUntil("the runs are read", () -> compared.getItemCount() == 3);
        return compared;
    }

    private static Event selectionOf(Table table, int index) {
        Event event = new Event();
        event.item = table.getItem(index);
        return event;
    }

    private Chart chart(String title) {
        Composite figure = driver.byId(Composite.class, "figure." + title);
        return driver.one(Chart.class, "the chart of " + title, chart -> chart.getParent() == figure);
    }

    private double[] ys(String title, int series) {
        ISeries<?>[] all = chart(title).getSeriesSet().getSeries();
        return series < all.length ? all[series].getYSeries() : new double[0];
    }

    private static void choose(Combo combo, String item) {
        combo.select(List.of(combo.getItems()).indexOf(item));
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private static RGB colour(Chart chart, int series) {
        return ((ILineSeries<?>) chart.getSeriesSet().getSeries()[series])
                .getLineColor()
                .getRGB();
    }

    @Test
    void onlyWhatDiffersHasColumnsAndEveryRunHasOneColour() throws Exception {
        Table compared = compare("compared");
        assertEquals(
                List.of("Run", "State", "Started", "learningRate"),
                Arrays.stream(compared.getColumns()).map(TableColumn::getText).toList());
        assertEquals(RATE, compared.getColumn(3).getToolTipText());
        Chart d = chart(D);
        Chart g = chart("G (sensitivity)");
        assertEquals(3, d.getSeriesSet().getSeries().length);
        for (int i = 0; i < 3; i++) {
            assertEquals(colour(d, i), colour(g, i));
        }
        assertTrue(d.getAxisSet().getYAxis(0).isLogScaleEnabled());
        driver.screenshot("comparison");

        RGB before = colour(d, 1);
        compared.setSelection(0);
        compared.notifyListeners(SWT.Selection, selectionOf(compared, 0));
        assertFalse(before.equals(colour(chart(D), 1)), "the other runs step back");
        driver.screenshot("comparison-selected");
    }

    @Test
    void differencesAndGroupsAreDrawnAndUndone() throws Exception {
        Table compared = compare("grouped");
        String reference = compared.getItem(2).getText(0);
        assertEquals("grouped-slow", reference);
        choose(driver.byId(Combo.class, "comparison.reference"), "difference to grouped-slow");
        driver.waitUntil("differences", () -> Arrays.equals(new double[4], ys(D, 2)));
        assertArrayEquals(new double[] {0.3, 0.6, 0.9, 1.2}, ys(D, 0), 1e-12);
        assertFalse(chart(D).getAxisSet().getYAxis(0).isLogScaleEnabled());
        driver.screenshot("comparison-difference");
        driver.execute("org.eclipse.ui.edit.undo");
        driver.waitUntil("values again", () -> ys(D, 2).length == 4 && ys(D, 2)[0] == 0.1);

        choose(driver.byId(Combo.class, "comparison.group"), "mean by learningRate");
        driver.waitUntil("two groups", () -> chart(D).getSeriesSet().getSeries().length == 2);
        // The runs at 0.1 have twice and four times the numbers: their mean is three times those of the first.
        assertArrayEquals(new double[] {0.3, 0.6, 0.9, 1.2}, ys(D, 0), 1e-12);
        driver.screenshot("comparison-grouped");
    }

    @Test
    void aComparisonIsSavedAndOpenedAgainWithARunThatIsGone() throws Exception {
        compare("kept");
        choose(driver.byId(Combo.class, "comparison.group"), "mean by learningRate");
        IEditorPart editor = driver.page().getActiveEditor();
        driver.waitUntil("the change", editor::isDirty);
        driver.page().saveEditor(editor, false);
        assertFalse(editor.isDirty());
        IProject project = org.eclipse.core.resources.ResourcesPlugin.getWorkspace()
                .getRoot()
                .getProject("kept");
        String text = Files.readString(
                project.getFile("comparison.comparison").getLocation().toPath());
        assertTrue(text.contains("\"runs/kept-slow\""), text);
        driver.page().closeAllEditors(false);
        project.getFolder("runs/kept-fast-again").delete(true, null);

        IDE.openEditor(driver.page(), project.getFile("comparison.comparison"));
        Table compared = driver.byId(Table.class, "comparison.runs");
        driver.waitUntil("the runs are read", () -> compared.getItemCount() == 3);
        assertEquals("Missing", compared.getItem(0).getText(1));
        assertEquals(
                "mean by learningRate",
                driver.byId(Combo.class, "comparison.group").getText());
        driver.byId(Text.class, "comparison.filter").setText("accuracy");
        driver.waitUntil(
                "one figure", () -> driver.all(Chart.class, chart -> true).size() == 1);
    }
}
