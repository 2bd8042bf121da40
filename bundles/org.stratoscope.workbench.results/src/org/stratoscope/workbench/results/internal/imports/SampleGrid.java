package org.stratoscope.workbench.results.internal.imports;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.stratoscope.workbench.results.internal.preview.ImagePixels;
import org.stratoscope.workbench.ui.Accessibles;
import org.stratoscope.workbench.ui.ThemeColours;

/** Some images of a data set with the names of their classes, as many as have room. */
final class SampleGrid {

    private static final int GAP = 8;
    private static final int LEAST = 64;

    private final Canvas canvas;
    private Optional<DatasetLook> look = Optional.empty();

    SampleGrid(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
        canvas.setData("id", "import.samples");
        Accessibles.name(canvas, "Some images of the data set");
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
    }

    Canvas control() {
        return canvas;
    }

    void show(DatasetLook found) {
        look = Optional.of(found);
        canvas.redraw();
    }

    void clear() {
        look = Optional.empty();
        canvas.redraw();
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setBackground(canvas.getBackground());
        gc.fillRectangle(area);
        if (look.isEmpty()) {
            return;
        }
        int caption = gc.getFontMetrics().getHeight() + 2;
        int count = look.get().images().length(0);
        int columns = Math.max(1, (area.width + GAP) / (LEAST + GAP));
        int size = (area.width + GAP) / columns - GAP;
        gc.setInterpolation(SWT.NONE);
        for (int i = 0; i < count; i++) {
            int x = i % columns * (size + GAP);
            int y = i / columns * (size + caption + GAP);
            if (y + size + caption > area.height) {
                return;
            }
            image(gc, i, new Rectangle(x, y, size, size));
            gc.setForeground(ThemeColours.mixed(canvas, 0.75));
            gc.setClipping(x, y, size, size + caption);
            gc.drawText(look.get().table().label(i), x, y + size + 1, true);
            gc.setClipping((Rectangle) null);
        }
    }

    /** Magnified without smoothing, its longer side as long as the place. */
    private void image(GC gc, int number, Rectangle place) {
        Image drawn = new Image(
                canvas.getDisplay(),
                ImagePixels.of(look.get().images(), look.get().images(), number));
        Rectangle whole = drawn.getBounds();
        double scale = Math.min(place.width / (double) whole.width, place.height / (double) whole.height);
        int width = Math.max(1, (int) (whole.width * scale));
        int height = Math.max(1, (int) (whole.height * scale));
        gc.drawImage(drawn, 0, 0, whole.width, whole.height, place.x, place.y, width, height);
        drawn.dispose();
    }
}
