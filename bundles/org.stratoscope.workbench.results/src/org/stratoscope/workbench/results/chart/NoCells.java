package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.workbench.ui.ThemeColours;

/** The words of an empty figure. */
record NoCells<C>(Control control, List<String> words) implements CellDrawing<C> {

    private static final int MARGIN = 16;

    private WrappedNotes notes() {
        return new WrappedNotes(control, words, control.getSize().x - 2 * MARGIN);
    }

    @Override
    public Point size() {
        return new Point(control.getSize().x, notes().height() + 2 * MARGIN);
    }

    @Override
    public void paint(GC gc) {
        gc.setForeground(ThemeColours.faint(control));
        notes().paint(gc, MARGIN, MARGIN);
    }

    @Override
    public Optional<C> at(int x, int y) {
        return Optional.empty();
    }

    @Override
    public Rectangle bounds(C cell) {
        return new Rectangle(0, 0, 0, 0);
    }

    @Override
    public String tip(C cell) {
        return "";
    }

    @Override
    public Optional<C> first() {
        return Optional.empty();
    }

    @Override
    public C moved(C cell, int columns, int rows) {
        return cell;
    }

    @Override
    public boolean has(C cell) {
        return false;
    }
}
