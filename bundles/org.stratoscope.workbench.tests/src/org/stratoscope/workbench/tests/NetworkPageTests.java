package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.workbench.run.RunInput;

/** The page of a run's network. */
class NetworkPageTests {

    private final Driver driver = new Driver();

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private void open(Path run) throws CoreException {
        driver.page().openEditor(new RunInput(run), RunInput.EDITOR);
        CTabFolder tabs = driver.one(
                CTabFolder.class,
                "the run's tabs",
                folder -> Arrays.stream(folder.getItems())
                        .anyMatch(item -> item.getText().equals("Network")));
        for (CTabItem item : tabs.getItems()) {
            if (item.getText().equals("Network")) {
                tabs.setSelection(item);
            }
        }
        tabs.notifyListeners(SWT.Selection, new Event());
    }

    private Path inspected(String project) throws Exception {
        Path run = RunFixture.finished(Projects.runs(Projects.create(project)));
        InspectionFixture.inspected(run);
        return run;
    }

    private String title(String id) {
        return driver.byId(Label.class, id + ".title").getText();
    }

    private void choose(Table table, int row) {
        table.setSelection(row);
        table.notifyListeners(SWT.Selection, new Event());
    }

    /** Counts colours in what a canvas shows. */
    private int colours(String id) {
        Canvas canvas = driver.byId(Canvas.class, id);
        Image image = new Image(canvas.getDisplay(), canvas.getSize().x, canvas.getSize().y);
        GC gc = new GC(canvas);
        gc.copyArea(image, 0, 0);
        ImageData data = image.getImageData();
        gc.dispose();
        image.dispose();
        return (int) java.util.stream.IntStream.range(0, data.width * data.height)
                .map(i -> data.getPixel(i % data.width, i / data.width))
                .distinct()
                .count();
    }

    @Test
    void aRowShowsItsFiltersAndActivations() throws Exception {
        open(inspected("layers"));
        Table table = driver.byId(Table.class, "network.table");
        driver.waitUntil("six layers", () -> table.getItemCount() == 6);
        choose(table, 2);
        driver.waitUntil(
                "the filters",
                () -> title("network.filters").equals("Filters of block.conv1: 8 filters, a row each; 8 channels"));
        assertEquals("Activations of block.conv1: 8 x 16 x 16", title("network.activations"));
        driver.waitUntil(
                "64 tiles",
                () -> Integer.valueOf(64)
                        .equals(driver.byId(Canvas.class, "network.filters").getData("tiles")));
        driver.waitUntil("the filters in colours", () -> colours("network.filters") > 20);
        driver.waitUntil("the activations in colours", () -> colours("network.activations") > 20);
        driver.screenshot("run-network");
        choose(table, 4);
        driver.waitUntil("a sum has none", () -> title("network.filters").equals("Filters of block.sum"));
        driver.waitUntil(
                "no tiles",
                () -> Integer.valueOf(0)
                        .equals(driver.byId(Canvas.class, "network.filters").getData("tiles")));
    }

    @Test
    void graphAndTableShareTheSelection() throws Exception {
        open(inspected("selection"));
        Table table = driver.byId(Table.class, "network.table");
        driver.waitUntil("the first layer is selected", () -> table.getSelectionIndex() == 0);
        Canvas graph = driver.byId(Canvas.class, "network.graph");
        Event down = new Event();
        down.keyCode = SWT.ARROW_DOWN;
        graph.notifyListeners(SWT.KeyDown, down);
        graph.notifyListeners(SWT.KeyDown, down);
        assertEquals(2, table.getSelectionIndex());
        driver.waitUntil("its activations", () -> title("network.activations").contains("block.conv1"));
        driver.byId(Text.class, "network.filter").setText("linear");
        assertEquals(1, table.getItemCount());
        assertEquals("fc", table.getItem(0).getText(1));
        assertEquals(-1, table.getSelectionIndex(), "the selected layer is filtered out");
        choose(table, 0);
        driver.byId(Text.class, "network.filter").setText("");
        assertEquals(5, table.getSelectionIndex());
        Event up = new Event();
        up.keyCode = SWT.ARROW_UP;
        graph.notifyListeners(SWT.KeyDown, up);
        assertEquals(4, table.getSelectionIndex());
    }

    @Test
    void whatFailsIsToldInPlace() throws Exception {
        // Tests run without the installed product, so that no task can be started.
        Path run = RunFixture.finished(Projects.runs(Projects.create("unlucky")));
        InspectionFixture.planned(run);
        open(run);
        driver.waitUntil(
                "the reason",
                () -> driver.byId(Label.class, "network.status").getText().contains("install the product again"));
    }

    @Test
    void aRunWithoutTasksSaysWhatIsMissing() throws Exception {
        open(RunFixture.finished(Projects.runs(Projects.create("empty"))));
        driver.waitUntil(
                "the note",
                () -> driver.byId(Label.class, "network.status").getText().startsWith("No network yet"));
        assertTrue(driver.byId(Table.class, "network.table").getItemCount() == 0);
    }
}
