package org.stratoscope.workbench.results.internal.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.task.inspection.PlainArray;
import org.stratoscope.workbench.ui.ThemeColours;

/** Draws one image before and after the perturbation, with noise, and its displacements as arrows and as a warped grid. */
final class PreviewCanvas {

    private static final int GAP = 8;
    private static final int CAPTION = 20;
    private static final int LEAST = 104;
    private static final int SAMPLES_BESIDE = 4;

    private interface Drawing {
        void draw(GC gc, Rectangle place);
    }

    private record Tile(String caption, Drawing drawing) {}

    private final Canvas canvas;
    private Optional<PreviewArrays> arrays = Optional.empty();
    private String note = "";
    private int image;
    private double scale = 1;

    PreviewCanvas(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
        canvas.setData("id", "preview");
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = "Images before and after the perturbation";
            }
        });
    }

    Canvas canvas() {
        return canvas;
    }

    /** Whether images are shown. */
    boolean isFilled() {
        return arrays.isPresent();
    }

    void show(PreviewArrays now) {
        arrays = Optional.of(now);
        scale = 1;
        note = "";
        canvas.setData("arrays", now);
        canvas.redraw();
    }

    /** Says why there are no new images. */
    void tell(String sentence) {
        note = sentence;
        canvas.redraw();
    }

    void showImage(int number) {
        image = number;
        canvas.redraw();
    }

    /** Displacements are proportional to their typical size, so they follow a slider without being computed anew. */
    void scaleField(double factor) {
        scale = factor;
        canvas.redraw();
    }

    private List<Tile> tiles(PreviewArrays shown) {
        int number = Math.min(image, shown.count() - 1);
        List<Tile> tiles = new ArrayList<>();
        if (shown.perturbed().isEmpty()) {
            for (int i = 0; i < shown.count(); i++) {
                int sample = i;
                tiles.add(new Tile("image " + (i + 1), (gc, place) -> image(gc, place, shown.images(), sample)));
            }
            return tiles;
        }
        tiles.add(new Tile("x", (gc, place) -> image(gc, place, shown.images(), number)));
        tiles.add(new Tile(
                "\u03c4(x)", (gc, place) -> image(gc, place, shown.perturbed().get(), number)));
        shown.noisy()
                .ifPresent(noisy ->
                        tiles.add(new Tile("x + \u03b7, same norm", (gc, place) -> image(gc, place, noisy, number))));
        shown.field().ifPresent(field -> {
            FieldDrawing drawing = new FieldDrawing(canvas, field, number, scale);
            tiles.add(new Tile("displacements", drawing::arrows));
            tiles.add(new Tile("warped grid", drawing::grid));
        });
        return tiles;
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(canvas.getBackground());
        gc.fillRectangle(area);
        gc.setForeground(ThemeColours.mixed(canvas, 0.75));
        int top = GAP;
        if (!note.isEmpty()) {
            gc.drawText(note, GAP, top, true);
            top += gc.textExtent(note).y + GAP;
        }
        if (arrays.isPresent()) {
            paintTiles(gc, area, top, tiles(arrays.get()));
        }
    }

    private void paintTiles(GC gc, Rectangle area, int top, List<Tile> tiles) {
        int most = arrays.get().perturbed().isEmpty() ? SAMPLES_BESIDE : tiles.size();
        int columns = Math.max(1, Math.min(most, (area.width - GAP) / (LEAST + GAP)));
        int rows = (tiles.size() + columns - 1) / columns;
        int wide = (area.width - GAP) / columns - GAP;
        int high = (area.height - top) / rows - CAPTION - GAP;
        int size = Math.max(16, Math.min(wide, high));
        for (int i = 0; i < tiles.size(); i++) {
            int x = GAP + i % columns * (size + GAP);
            int y = top + i / columns * (size + CAPTION + GAP);
            tiles.get(i).drawing().draw(gc, new Rectangle(x, y, size, size));
            gc.setForeground(ThemeColours.mixed(canvas, 0.75));
            gc.drawText(tiles.get(i).caption(), x, y + size + 2, true);
        }
    }

    /** Magnified without smoothing, on the scale of the image before. */
    private void image(GC gc, Rectangle place, PlainArray of, int number) {
        Image drawn =
                new Image(canvas.getDisplay(), ImagePixels.of(of, arrays.get().images(), number));
        gc.setInterpolation(SWT.NONE);
        Rectangle whole = drawn.getBounds();
        gc.drawImage(drawn, 0, 0, whole.width, whole.height, place.x, place.y, place.width, place.height);
        drawn.dispose();
    }
}
