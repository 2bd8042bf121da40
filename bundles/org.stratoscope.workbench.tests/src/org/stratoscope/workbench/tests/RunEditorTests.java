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
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ISeries;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.workbench.run.RunInput;

/** A run that ended, in its editor and in the runs view. */
class RunEditorTests {

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private void open(Path run) throws CoreException {
        driver.page().openEditor(new RunInput(run), RunInput.EDITOR);
    }

    private List<Chart> charts() {
        return driver.all(Chart.class, chart -> true);
    }

    private static int points(Chart chart) {
        return Arrays.stream(chart.getSeriesSet().getSeries())
                .mapToInt(series -> series.getYSeries().length)
                .sum();
    }

    @Test
    void theFiguresOfAFinishedRunShowItsNumbers() throws Exception {
        IProject project = Projects.create("figures");
        open(RunFixture.finished(Projects.runs(project)));
        // The quickstart asks for five views; the fixture has numbers for three: training, accuracy and sensitivity.
        driver.waitUntil(
                "charts with numbers",
                () -> charts().stream().filter(chart -> points(chart) > 0).count() >= 2);
        Chart sensitivity = driver.one(
                Chart.class,
                "the chart of D, G and R",
                chart -> chart.getSeriesSet().getSeries().length == 6);
        assertEquals(3 * RunFixture.LAYERS * 2, points(sensitivity));
        assertTrue(sensitivity.getAxisSet().getYAxis(0).isLogScaleEnabled());
        for (Chart chart : charts()) {
            for (var axis : chart.getAxisSet().getAxes()) {
                assertFalse(axis.getTitle().getText().isBlank());
                assertFalse(axis.getTitle().getText().matches("[XY] [Aa]xis"), "placeholder title");
            }
        }
        driver.screenshot("run-figures");
    }

    @Test
    void aLegendEntryHidesItsSeries() throws Exception {
        IProject project = Projects.create("legend");
        open(RunFixture.finished(Projects.runs(project)));
        driver.click(driver.byId(Canvas.class, "legend.loss"));
        Chart training = driver.one(
                Chart.class,
                "the emptied training chart",
                chart -> chart.getAxisSet().getXAxis(0).getTitle().getText().equals("epochs"));
        assertEquals(0, training.getSeriesSet().getSeries().length);
        driver.click(driver.byId(Canvas.class, "legend.loss"));
        ISeries<?>[] series = training.getSeriesSet().getSeries();
        assertEquals(1, series.length);
        assertEquals(10, series[0].getYSeries().length);
    }

    @Test
    void theTableShowsEveryRowAndFilters() throws Exception {
        IProject project = Projects.create("table");
        open(RunFixture.finished(Projects.runs(project)));
        CTabFolder tabs = driver.one(
                CTabFolder.class,
                "the run's tabs",
                folder -> folder.getItemCount() == 5
                        && folder.getItem(1).getText().equals("Table"));
        tabs.setSelection(1);
        Table table = driver.byId(Table.class, "run.table");
        driver.waitUntil("all rows", () -> table.getItemCount() == RunFixture.ROWS);
        driver.byId(Text.class, "run.table.filter").setText("accuracy trained");
        driver.waitUntil("one row", () -> table.getItemCount() == 1);
        assertEquals("0.7500", table.getItem(0).getText(8));
        driver.screenshot("run-table");
    }

    @Test
    void theHeaderTellsHowLongARunTookAndWhyOneFailed() throws Exception {
        IProject project = Projects.create("header");
        open(RunFixture.finished(Projects.runs(project)));
        driver.waitUntil(
                "the time of the run",
                () -> driver.byId(Label.class, "run.state").getText().equals("Finished after 3 min 20 s"));
        open(RunFixture.failed(Projects.runs(project)));
        driver.one(Label.class, "the reason", label -> label.getText().equals(RunFixture.REASON));
    }

    @Test
    void theRunsViewListsRunsAndOpensThem() throws Exception {
        IProject project = Projects.create("listed");
        RunFixture.finished(Projects.runs(project));
        RunFixture.failed(Projects.runs(project));
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        IViewPart view = driver.page().showView("org.stratoscope.workbench.runs");
        Table runs = driver.byId(Table.class, "runs");
        driver.waitUntil("two runs", () -> runs.getItemCount() == 2);
        List<String> states = Arrays.stream(runs.getItems())
                .map(item -> item.getText(0))
                .sorted()
                .toList();
        assertEquals(List.of("Failed", "Finished"), states);
        assertTrue(
                Arrays.stream(runs.getItems()).anyMatch(item -> item.getText(6).equals(RunFixture.REASON)));
        runs.setSelection(0);
        Event event = new Event();
        event.item = runs.getItem(0);
        runs.notifyListeners(SWT.Selection, event);
        runs.notifyListeners(SWT.DefaultSelection, event);
        driver.waitUntil("the run opens", () -> driver.page().getActiveEditor() != null);
        assertTrue(driver.page().getActiveEditor().getEditorInput() instanceof RunInput);
        assertEquals("Runs", view.getTitle());
        driver.screenshot("runs-view");
    }
}
