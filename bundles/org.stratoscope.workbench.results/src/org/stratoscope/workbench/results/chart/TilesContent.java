package org.stratoscope.workbench.results.chart;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.TilesLayout;
import org.stratoscope.charts.TilesModel;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.Failures;

/** Tiles on a canvas, drawn in the background; the wheel with the control key, or plus and minus, magnify them. */
final class TilesContent implements FigureContent {

    private static final int SMALLEST = 5;
    private static final int LARGEST = 320;

    private final CellCanvas<TilesLayout.Spot> cells;
    private TilesModel tiles;
    private List<Image> images = List.of();
    private CellDrawing<TilesLayout.Spot> drawing;
    private Color ground;
    private int wanted = 40;
    private int request;

    TilesContent(Composite parent, TilesModel first) {
        tiles = first;
        cells = new CellCanvas<>(parent, "tiles." + first.title());
        Canvas canvas = cells.canvas();
        drawing = new NoCells<>(canvas, List.of());
        canvas.addListener(SWT.Resize, event -> draw());
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Dispose, event -> images.forEach(Image::dispose));
        // The gaps have the colour of the ground, which the theme may change.
        canvas.addListener(SWT.Paint, event -> {
            if (!canvas.getBackground().equals(ground)) {
                canvas.getDisplay().asyncExec(this::draw);
            }
        });
        draw();
    }

    private void draw() {
        Canvas canvas = cells.canvas();
        if (canvas.isDisposed()) {
            return;
        }
        int mine = ++request;
        ground = canvas.getBackground();
        int width = canvas.getClientArea().width - 2 * TilesDrawing.MARGIN;
        TilesModel shown = tiles;
        if (shown.isEmpty()) {
            replace(List.of(), new NoCells<>(canvas, shown.notes()));
            return;
        }
        GC gc = new GC(canvas);
        int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        int size = wanted;
        RGB rgb = ground.getRGB();
        int gap = rgb.red << 16 | rgb.green << 8 | rgb.blue;
        WrappedNotes notes = new WrappedNotes(canvas, shown.notes(), width);
        Background.run(
                "Draw tiles",
                () -> DrawnTiles.of(TilesLayout.of(shown, width, size, line), gap),
                drawn -> {
                    if (mine == request && !canvas.isDisposed()) {
                        List<Image> next = drawn.images().stream()
                                .map(data -> new Image(canvas.getDisplay(), data))
                                .toList();
                        replace(next, new TilesDrawing(canvas, drawn.layout(), next, notes, line));
                    }
                },
                failure -> replace(List.of(), new NoCells<>(canvas, List.of(Failures.sentence(failure)))));
    }

    private void replace(List<Image> next, CellDrawing<TilesLayout.Spot> newDrawing) {
        List<Image> before = images;
        images = next;
        drawing = newDrawing;
        if (!cells.canvas().isDisposed()) {
            cells.show(tiles.title(), newDrawing);
        }
        before.forEach(Image::dispose);
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            magnify(event.count > 0);
            event.doit = false;
        }
    }

    private void key(Event event) {
        if (event.character == '+' || event.character == '-') {
            magnify(event.character == '+');
        }
    }

    private void magnify(boolean more) {
        wanted = Math.clamp(more ? wanted * 5L / 4 + 1 : wanted * 4L / 5, SMALLEST, LARGEST);
        draw();
    }

    @Override
    public Figure figure() {
        return tiles;
    }

    @Override
    public void show(Figure figure) {
        tiles = (TilesModel) figure;
        draw();
    }

    @Override
    public void setWaiting(boolean waiting) {
        // The note of an empty figure is right before and after the end of a run.
    }

    @Override
    public List<Control> controls() {
        return List.of(cells.canvas());
    }

    @Override
    public String leftOut() {
        return "";
    }

    @Override
    public ImageData image() {
        return CellImage.of(tiles.title(), cells.canvas(), drawing);
    }
}
