package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.Range;
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
    void aPartIsEnlargedByTheMenuAndAllIsShownAgain() throws Exception {
        open(RunFixture.finished(Projects.runs(Projects.create("zoom"))));
        Chart training = driver.one(
                Chart.class,
                "the training chart",
                chart -> chart.getAxisSet().getXAxis(0).getTitle().getText().equals("epochs") && points(chart) > 0);
        Range all = training.getAxisSet().getXAxis(0).getRange();
        driver.menuItem(training, "Zoom in");
        Range part = training.getAxisSet().getXAxis(0).getRange();
        assertTrue(part.lower > all.lower && part.upper < all.upper, part + " is no part of " + all);
        driver.menuItem(training, "Zoom out");
        driver.menuItem(training, "Zoom in");
        driver.menuItem(training, "Show all");
        Range again = training.getAxisSet().getXAxis(0).getRange();
        assertEquals(all.lower, again.lower, 1e-12);
        assertEquals(all.upper, again.upper, 1e-12);
    }

    @Test
    void aScatterIsDrawnWithPointsRingsAndFits() throws Exception {
        open(RunFixture.scattered(Projects.runs(Projects.create("scatter"))));
        Chart chart = driver.one(
                Chart.class,
                "the scatter",
                candidate -> candidate.getSeriesSet().getSeries().length == 5);
        assertTrue(chart.getAxisSet().getXAxis(0).isLogScaleEnabled());
        ISeries<?>[] series = chart.getSeriesSet().getSeries();
        assertArrayEquals(new double[] {0.1, 0.2, 0.3, 0.4}, series[0].getXSeries(), 1e-12);
        assertArrayEquals(new double[] {0.03, 0.12, 0.27, 0.48}, series[0].getYSeries(), 1e-12);
        assertArrayEquals(new double[] {0.01, 0.04, 0.09, 0.16}, series[1].getYSeries(), 1e-12);
        // A power law is straight on these axes: its ends are enough.
        assertArrayEquals(new double[] {0.1, 0.4}, series[3].getXSeries(), 1e-12);
        assertArrayEquals(new double[] {0.01, 0.16}, series[3].getYSeries(), 1e-12);

        RGB background = chart.getBackground().getRGB();
        driver.waitUntil("a ring before training", () -> background.equals(pixel(chart, 0.2, 0.12)));
        driver.waitUntil("a disc after training", () -> new RGB(0, 114, 178).equals(pixel(chart, 0.2, 0.04)));
        driver.screenshot("scatter");
    }

    private static RGB pixel(Chart chart, double x, double y) {
        Control plot = chart.getPlotArea().getControl();
        if (plot.getSize().x == 0 || plot.getSize().y == 0) {
            return null;
        }
        Image image = new Image(plot.getDisplay(), plot.getSize().x, plot.getSize().y);
        GC gc = new GC(plot);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return data.palette.getRGB(data.getPixel(
                chart.getAxisSet().getXAxis(0).getPixelCoordinate(x),
                chart.getAxisSet().getYAxis(0).getPixelCoordinate(y)));
    }

    @Test
    void theTextOfAFitIsSeenInFullAndHidesItsLine() throws Exception {
        open(RunFixture.scattered(Projects.runs(Projects.create("fit"))));
        Canvas fit = driver.one(
                Canvas.class,
                "the fit after training",
                canvas -> String.valueOf(canvas.getData("id")).startsWith("legend.trained, small: 1.00 x^2.00"));
        assertEquals("legend.trained, small: 1.00 x^2.00 (2.00 to 2.00), rho = 1.00, n = 4", fit.getData("id"));
        Composite items = fit.getParent();
        Composite seen = items.getParent();
        assertTrue(fit.getBounds().x + fit.getBounds().width <= seen.getClientArea().width);
        assertTrue(items.getLocation().y + fit.getBounds().y + fit.getBounds().height <= seen.getClientArea().height);
        driver.click(fit);
        driver.one(
                Chart.class,
                "the scatter without it",
                chart -> chart.getSeriesSet().getSeries().length == 4);
    }

    @Test
    void aDoubleClickOnItsTitleShowsAFigureAloneAndAnotherOneAllOfThem() throws Exception {
        open(RunFixture.finished(Projects.runs(Projects.create("enlarged"))));
        driver.waitUntil("all figures", () -> charts().size() == 5);
        enlargeOrRestore();
        driver.waitUntil("one figure", () -> charts().size() == 1);
        enlargeOrRestore();
        driver.waitUntil("all figures again", () -> charts().size() == 5);
    }

    private void enlargeOrRestore() {
        driver.one(CLabel.class, "the title", title -> "Sensitivity D, G and R by depth".equals(title.getText()))
                .notifyListeners(SWT.MouseDoubleClick, new Event());
    }

    @Test
    void theTableShowsSweptValuesByTheirLabels() throws Exception {
        open(RunFixture.scattered(Projects.runs(Projects.create("labels"))));
        CTabFolder tabs = driver.one(
                CTabFolder.class,
                "the run's tabs",
                folder -> folder.getItemCount() == 5
                        && folder.getItem(1).getText().equals("Table"));
        tabs.setSelection(1);
        Table table = driver.byId(Table.class, "run.table");
        driver.waitUntil("rows", () -> table.getItemCount() > 0);
        assertEquals("network, learningRate", table.getColumn(11).getText());
        assertEquals(RunFixture.SWEPT, table.getColumn(11).getToolTipText());
        assertEquals("small", table.getItem(0).getText(11));
        table.showColumn(table.getColumn(11));
        driver.waitUntil("the value in full", () -> {
            Rectangle cell = table.getItem(0).getBounds(11);
            Event move = new Event();
            move.x = cell.x + 5;
            move.y = cell.y + cell.height / 2;
            table.notifyListeners(SWT.MouseMove, move);
            return RunFixture.SWEPT_VALUE.equals(table.getToolTipText());
        });
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
        assertTrue(
                driver.all(Button.class, button -> "run.resume".equals(button.getData("id")))
                        .isEmpty(),
                "nothing is left to do");
        open(RunFixture.failed(Projects.runs(project)));
        driver.one(Label.class, "the reason", label -> label.getText().equals(RunFixture.REASON));
        driver.byId(Button.class, "run.resume");
        driver.screenshot("run-resumable");
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
                Arrays.stream(runs.getItems()).anyMatch(item -> item.getText(7).equals(RunFixture.REASON)));
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
