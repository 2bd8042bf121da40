package org.stratoscope.workbench.results.chart;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;

/**
 * A chart that stays within the part of it that can be seen. The chart widget's axes replace the clipping of what they
 * paint on, so that in a scrolled area they would draw over whatever lies beside it; here they paint on an image.
 */
final class ClippedChart extends Chart {

    private static final int ONE_TO_ONE = 100;

    // Not initialised here: the constructor of the superclass adds listeners already.
    private List<PaintListener> painters;

    ClippedChart(Composite parent) {
        super(parent, SWT.NO_BACKGROUND);
    }

    @Override
    public void addPaintListener(PaintListener listener) {
        if (painters == null) {
            painters = new ArrayList<>();
            super.addPaintListener(this::paint);
        }
        painters.add(listener);
    }

    @Override
    public void removePaintListener(PaintListener listener) {
        if (painters == null || !painters.remove(listener)) {
            super.removePaintListener(listener);
        }
    }

    private void paint(PaintEvent event) {
        Point size = getSize();
        if (size.x <= 0 || size.y <= 0) {
            return;
        }
        Image image = painted(size);
        try {
            event.gc.drawImage(image, 0, 0);
        } finally {
            image.dispose();
        }
    }

    /** Images that are drawn by a drawer are as sharp as the screen, but their pixels are copied several times. */
    private Image painted(Point size) {
        if (getMonitor().getZoom() != ONE_TO_ONE) {
            ImageGcDrawer drawer = this::paintAll;
            return new Image(getDisplay(), drawer, size.x, size.y);
        }
        Image image = new Image(getDisplay(), size.x, size.y);
        GC gc = new GC(image);
        try {
            paintAll(gc, size.x, size.y);
        } finally {
            gc.dispose();
        }
        return image;
    }

    private void paintAll(GC gc, int width, int height) {
        gc.setBackground(getBackground());
        gc.setForeground(getForeground());
        gc.setFont(getFont());
        gc.fillRectangle(0, 0, width, height);
        Event event = new Event();
        event.widget = this;
        event.display = getDisplay();
        event.gc = gc;
        event.width = width;
        event.height = height;
        PaintEvent painted = new PaintEvent(event);
        List.copyOf(painters).forEach(painter -> painter.paintControl(painted));
    }
}
