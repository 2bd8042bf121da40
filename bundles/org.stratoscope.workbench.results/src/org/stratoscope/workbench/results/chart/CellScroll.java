package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.ScrollBar;

/** Scrolls a canvas up and down where its drawing is higher than its room. */
final class CellScroll {

    private static final int LINE = 24;

    private final Canvas canvas;
    private final ScrollBar bar;

    CellScroll(Canvas canvas) {
        this.canvas = canvas;
        bar = canvas.getVerticalBar();
        bar.addListener(SWT.Selection, event -> canvas.redraw());
    }

    /** Follows the height of the drawing. */
    void fit(int height) {
        int all = Math.max(1, height);
        int room = Math.clamp(canvas.getClientArea().height, 1, all);
        bar.setValues(Math.clamp(bar.getSelection(), 0, all - room), 0, all, room, LINE, room);
        bar.setVisible(all > canvas.getClientArea().height);
    }

    /** Pixels of the drawing above its room. */
    int top() {
        return bar.isVisible() ? bar.getSelection() : 0;
    }

    /** Scrolls by so many rooms. */
    void pages(int count) {
        to(top() + count * canvas.getClientArea().height);
    }

    /** Scrolls until a cell is seen. */
    void reveal(Rectangle cell) {
        int room = canvas.getClientArea().height;
        if (cell.y < top()) {
            to(cell.y - LINE);
        } else if (cell.y + cell.height > top() + room) {
            to(cell.y + cell.height + LINE - room);
        }
    }

    private void to(int place) {
        bar.setSelection(Math.clamp(place, 0, Math.max(0, bar.getMaximum() - bar.getThumb())));
        canvas.redraw();
    }
}
