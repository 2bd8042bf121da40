package org.stratoscope.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stratoscope.workbench.run.RunInput;

/** Heat maps and tiles of a finished run: keys and the pointer reach every cell and are told the same. */
class CellFiguresTests {

    private static final String BETWEEN_SEEDS = "seed 0\nseed 1\nPearson r: -0.4999999999999999\n"
            + "not distinguishable from unrelated profiles: 0 \u00b1 0.707 (3 components)";

    private final Driver driver = new Driver();

    @BeforeEach
    void open() throws Exception {
        driver.page()
                .openEditor(
                        new RunInput(ProfileFixture.run(Projects.runs(Projects.create("profiles")))), RunInput.EDITOR);
    }

    @AfterEach
    void cleanUp() throws CoreException {
        driver.cleanUp();
    }

    private static void press(Canvas canvas, int... keys) {
        for (int key : keys) {
            Event event = new Event();
            event.keyCode = key;
            canvas.notifyListeners(SWT.KeyDown, event);
        }
    }

    /** Moves the pointer over the canvas until a tip is the one that is looked for. */
    private static boolean pointed(Canvas canvas, String tip) {
        for (int y = 0; y < canvas.getSize().y; y += 3) {
            for (int x = 0; x < canvas.getSize().x; x += 3) {
                Event event = new Event();
                event.x = x;
                event.y = y;
                canvas.notifyListeners(SWT.MouseMove, event);
                if (tip.equals(canvas.getToolTipText())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean shows(Canvas canvas, RGB colour) {
        if (canvas.getSize().x == 0 || canvas.getSize().y == 0) {
            return false;
        }
        Image image = new Image(canvas.getDisplay(), canvas.getSize().x, canvas.getSize().y);
        GC gc = new GC(canvas);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        int pixels = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                if (data.palette.getRGB(data.getPixel(x, y)).equals(colour)) {
                    pixels++;
                }
            }
        }
        return pixels > 100;
    }

    @Test
    void aSimilarityIsDrawnAndReachedByKeysAndPointer() {
        Canvas map = driver.byId(Canvas.class, "heatmap.Similarity");
        driver.waitUntil("the colour of r = 1", () -> shows(map, new RGB(0x80, 0x39, 0)));
        press(map, SWT.ARROW_RIGHT);
        assertTrue(map.getData("tip").toString().startsWith("seed 0\nseed 0\nPearson r: 1.0"), "the first cell");
        press(map, SWT.ARROW_RIGHT, SWT.ARROW_RIGHT);
        assertEquals(BETWEEN_SEEDS, map.getData("tip"));
        assertTrue(pointed(map, BETWEEN_SEEDS));
        press(map, SWT.ESC);
        assertEquals("", map.getData("tip"));
    }

    @Test
    void aMatrixTellsAverages() {
        Canvas matrix = driver.byId(Canvas.class, "heatmap.Energy");
        driver.waitUntil("the colour of the greatest value", () -> shows(matrix, new RGB(0xFD, 0xE7, 0x25)));
        press(matrix, SWT.ARROW_DOWN, SWT.ARROW_RIGHT);
        // 2 and 1 in the second component.
        assertEquals(
                "energy\ncomponent number: 2\nvalue: 1.5\nmean of 2 repeats, standard error: 0.5",
                matrix.getData("tip"));
        assertTrue(pointed(matrix, matrix.getData("tip").toString()));
    }

    @Test
    void tilesHaveTheColoursOfTheirFilters() {
        Canvas tiles = driver.byId(Canvas.class, "tiles.Filters");
        driver.waitUntil("a red filter", () -> shows(tiles, new RGB(255, 128, 0)));
        driver.waitUntil("a grey filter", () -> shows(tiles, new RGB(128, 128, 128)));
        press(tiles, SWT.ARROW_RIGHT);
        String first = "filters\ntile 1, row 1, column 1\nvalue: 1.0, 0.0, -1.0 (red, green, blue)";
        assertEquals(first, tiles.getData("tip"));
        press(tiles, SWT.ARROW_RIGHT);
        assertTrue(tiles.getData("tip").toString().contains("tile 2"));
        assertTrue(pointed(tiles, first));
        driver.screenshot("cell-figures");
    }
}
