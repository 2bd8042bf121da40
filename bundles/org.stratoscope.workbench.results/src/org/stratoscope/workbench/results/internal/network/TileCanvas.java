package org.stratoscope.workbench.results.internal.network;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ScrollBar;
import org.stratoscope.charts.ColourScale;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.Background;
import org.stratoscope.workbench.ui.ThemeColours;

/** A grid of tiles under its title and scale, drawn in the background and magnified without smoothing. */
final class TileCanvas {

    private static final int WANTED_TILE = 66;
    private static final int WANTED_IN_MATRIX = 24;
    private static final int MARGIN = 6;
    private static final int BAR_WIDTH = 120;
    private static final int BAR_HEIGHT = 9;

    private final Composite area;
    private final Label title;
    private final Composite bar;
    private final Canvas canvas;
    private Optional<Tiles> tiles = Optional.empty();
    private Optional<Image> image = Optional.empty();
    private String note = "";
    private int magnification = 1;
    private int columns = 1;
    private int request;

    TileCanvas(Composite parent, String id) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 1).applyTo(area);
        title = new Label(area, SWT.NONE);
        title.setData("id", id + ".title");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(title);
        bar = new Composite(area, SWT.DOUBLE_BUFFERED);
        GridDataFactory.fillDefaults().hint(BAR_WIDTH + 130, 16).applyTo(bar);
        bar.addListener(SWT.Paint, event -> paintBar(event.gc));
        canvas = new Canvas(area, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.BORDER);
        canvas.setData("id", id);
        Accessibles.name(canvas, id.replace('.', ' '));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> draw());
        canvas.addListener(SWT.MouseMove, this::tip);
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.Dispose, event -> image.ifPresent(Image::dispose));
        for (ScrollBar scroll : List.of(canvas.getVerticalBar(), canvas.getHorizontalBar())) {
            scroll.addListener(SWT.Selection, event -> canvas.redraw());
        }
    }

    /** Shows tiles in a size that lets them be seen. */
    void show(String newTitle, Tiles newTiles) {
        title.setText(newTitle);
        tiles = Optional.of(newTiles);
        magnification = newTiles.magnification(newTiles.isMatrix() ? WANTED_IN_MATRIX : WANTED_TILE);
        canvas.getVerticalBar().setSelection(0);
        canvas.getHorizontalBar().setSelection(0);
        draw();
        bar.redraw();
    }

    /** Says why there is nothing. */
    void tell(String newTitle, String newNote) {
        request++;
        title.setText(newTitle);
        note = newNote;
        tiles = Optional.empty();
        replace(Optional.empty());
        bar.redraw();
    }

    private void draw() {
        if (tiles.isEmpty()) {
            return;
        }
        int mine = ++request;
        Tiles shown = tiles.get();
        int newMagnification = magnification;
        int newColumns = shown.columns(canvas.getClientArea().width - 2 * MARGIN, magnification);
        RGB rgb = canvas.getBackground().getRGB();
        int gap = rgb.red << 16 | rgb.green << 8 | rgb.blue;
        Background.<ImageData>run(
                "Draw layer",
                () -> shown.draw(newColumns, newMagnification, gap),
                data -> {
                    if (mine == request && !canvas.isDisposed()) {
                        columns = newColumns;
                        replace(Optional.of(new Image(canvas.getDisplay(), data)));
                    }
                },
                failure -> tell(title.getText(), failure.getMessage()));
    }

    private void replace(Optional<Image> next) {
        image.ifPresent(Image::dispose);
        image = next;
        Rectangle size = next.map(Image::getBounds).orElse(new Rectangle(0, 0, 0, 0));
        arrange(canvas.getVerticalBar(), size.height, canvas.getClientArea().height);
        arrange(canvas.getHorizontalBar(), size.width, canvas.getClientArea().width);
        canvas.setData("tiles", tiles.map(Tiles::count).orElse(0));
        canvas.redraw();
    }

    private static void arrange(ScrollBar scroll, int length, int room) {
        int all = Math.max(1, length + 2 * MARGIN);
        int thumb = Math.max(1, Math.min(room, all));
        scroll.setValues(Math.min(scroll.getSelection(), all - thumb), 0, all, thumb, 20, thumb);
        scroll.setEnabled(all > room);
    }

    private void paint(GC gc) {
        if (image.isPresent()) {
            gc.drawImage(
                    image.get(),
                    MARGIN - canvas.getHorizontalBar().getSelection(),
                    MARGIN - canvas.getVerticalBar().getSelection());
        } else if (tiles.isEmpty()) {
            gc.setForeground(ThemeColours.faint(canvas));
            gc.drawText(note, MARGIN, MARGIN, true);
        }
    }

    private void paintBar(GC gc) {
        if (tiles.isEmpty()) {
            return;
        }
        ColourScale scale = tiles.get().scale();
        int height = bar.getClientArea().height;
        int left = gc.textExtent(scale.lower()).x + 4;
        gc.setForeground(ThemeColours.faint(bar));
        int text = (height - gc.textExtent(scale.lower()).y) / 2;
        gc.drawText(scale.lower(), 0, text, true);
        gc.drawText(scale.upper(), left + BAR_WIDTH + 4, text, true);
        for (int x = 0; x < BAR_WIDTH; x++) {
            float share = x / (BAR_WIDTH - 1f);
            int grey = Math.round(255 * share);
            int colour = tiles.get().colour() ? grey << 16 | grey << 8 | grey : scale.colourAt(share);
            gc.setForeground(new Color(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF));
            gc.drawLine(left + x, (height - BAR_HEIGHT) / 2, left + x, (height + BAR_HEIGHT) / 2);
        }
    }

    private void tip(Event event) {
        String text = tiles.map(shown -> shown.tip(
                        event.x - MARGIN + canvas.getHorizontalBar().getSelection(),
                        event.y - MARGIN + canvas.getVerticalBar().getSelection(),
                        columns,
                        magnification))
                .orElse("");
        if (!text.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(text.isEmpty() ? null : text);
        }
    }

    private void wheel(Event event) {
        if (tiles.isPresent() && (event.stateMask & SWT.MOD1) != 0) {
            magnification = Math.clamp(magnification + (event.count > 0 ? 1 : -1), 1, 16);
            draw();
            event.doit = false;
        }
    }
}
