package org.stratoscope.workbench.results.chart;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stratoscope.workbench.ui.ThemeColours;

/**
 * Shows a drawing of cells. The cell under the pointer tells its value; so does the one that the arrow keys, or a click, go
 * to. It scrolls where the drawing is higher than its room.
 */
final class CellCanvas<C> {

    private final Canvas canvas;
    private final CellScroll scroll;
    private Optional<CellDrawing<C>> drawing = Optional.empty();
    private Optional<C> cursor = Optional.empty();
    private String name = "";

    CellCanvas(Composite parent, String id) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
        canvas.setData("id", id);
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 120).applyTo(canvas);
        // The theme gives a canvas a ground of its own; a figure has that of what is around it.
        canvas.addListener(SWT.Paint, event -> {
            if (!themed()) {
                canvas.getDisplay().asyncExec(this::followTheme);
            }
            paint(event.gc);
        });
        followTheme();
        canvas.addListener(SWT.MouseMove, event -> point(event.x, event.y));
        canvas.addListener(SWT.MouseDown, this::click);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.Traverse, event -> {
            boolean arrow = event.detail == SWT.TRAVERSE_ARROW_NEXT || event.detail == SWT.TRAVERSE_ARROW_PREVIOUS;
            event.doit = !arrow;
        });
        scroll = new CellScroll(canvas);
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = cursorTip();
            }
        });
    }

    Canvas canvas() {
        return canvas;
    }

    private boolean themed() {
        return canvas.getBackground().equals(canvas.getParent().getBackground())
                && canvas.getForeground().equals(canvas.getParent().getForeground());
    }

    private void followTheme() {
        if (!canvas.isDisposed()) {
            canvas.setBackground(canvas.getParent().getBackground());
            canvas.setForeground(canvas.getParent().getForeground());
            canvas.redraw();
        }
    }

    /** Shows another drawing. The cursor stays where the drawing still has its cell. */
    void show(String newName, CellDrawing<C> next) {
        name = newName;
        drawing = Optional.of(next);
        cursor = cursor.filter(next::has);
        scroll.fit(next.size().y);
        canvas.redraw();
    }

    /** What the cursor's cell tells; empty without a cursor. */
    private String cursorTip() {
        return drawing.flatMap(shown -> cursor.map(shown::tip)).orElse("");
    }

    private void point(int x, int y) {
        String tip = drawing.flatMap(shown -> shown.at(x, y + scroll.top()).map(shown::tip))
                .orElse(null);
        String before = canvas.getToolTipText();
        if (tip == null ? before != null : !tip.equals(before)) {
            canvas.setToolTipText(tip);
        }
    }

    private void click(Event event) {
        canvas.setFocus();
        if (event.button == 1) {
            place(drawing.flatMap(shown -> shown.at(event.x, event.y + scroll.top())));
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> move(-1, 0);
            case SWT.ARROW_RIGHT -> move(1, 0);
            case SWT.ARROW_UP -> move(0, -1);
            case SWT.ARROW_DOWN -> move(0, 1);
            case SWT.PAGE_UP -> scroll.pages(-1);
            case SWT.PAGE_DOWN -> scroll.pages(1);
            case SWT.ESC -> place(Optional.empty());
            default -> {
                // Other keys are for others.
            }
        }
    }

    private void move(int columns, int rows) {
        drawing.ifPresent(shown -> {
            place(cursor.map(cell -> shown.moved(cell, columns, rows)).or(shown::first));
            cursor.map(shown::bounds).ifPresent(scroll::reveal);
        });
    }

    private void place(Optional<C> cell) {
        cursor = cell;
        canvas.setData("tip", cursorTip());
        canvas.getAccessible().selectionChanged();
        canvas.redraw();
    }

    private void paint(GC gc) {
        if (drawing.isEmpty()) {
            return;
        }
        Transform shift = new Transform(gc.getDevice());
        shift.translate(0, -scroll.top());
        gc.setTransform(shift);
        drawing.get().paint(gc);
        gc.setTransform(null);
        shift.dispose();
        if (cursor.isPresent() && canvas.isFocusControl()) {
            Rectangle cell = drawing.get().bounds(cursor.get());
            Point room = new Point(canvas.getClientArea().width, canvas.getClientArea().height);
            CursorTip.paint(
                    gc,
                    canvas,
                    new Rectangle(cell.x, cell.y - scroll.top(), cell.width, cell.height),
                    cursorTip(),
                    room);
        } else if (canvas.isFocusControl()) {
            gc.setForeground(ThemeColours.accent(canvas));
            gc.drawRectangle(0, 0, canvas.getClientArea().width - 1, canvas.getClientArea().height - 1);
        }
    }
}
