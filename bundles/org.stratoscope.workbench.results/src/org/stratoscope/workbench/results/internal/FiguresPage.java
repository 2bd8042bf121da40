package org.stratoscope.workbench.results.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.stratoscope.charts.Figure;
import org.stratoscope.workbench.results.chart.ChartHighlight;
import org.stratoscope.workbench.results.chart.FigureView;
import org.stratoscope.workbench.results.chart.PickedPoint;
import org.stratoscope.workbench.ui.ThemeColours;

/** The figures in a grid whose cells the user can resize; a double click shows one alone. */
public final class FiguresPage {

    private static final int COLUMN_WIDTH = 360;
    private static final int ROW_HEIGHT = 320;
    private static final int MOST_COLUMNS = 3;

    private final ScrolledComposite scroll;
    private final List<FigureView> views = new ArrayList<>();
    private List<Figure> figures = List.of();
    private Composite grid;
    private final String nothing;
    private boolean waiting = true;
    private ChartHighlight highlight = ChartHighlight.NONE;
    private Consumer<PickedPoint> picked = point -> {};
    private int columns;
    private int enlarged = -1;

    /** Creates the page; the words stand where there is no figure. */
    public FiguresPage(Composite parent, String id, String nothing) {
        this.nothing = nothing;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setData("id", id);
        scroll.addListener(SWT.Resize, event -> {
            if (columns != columnsThatFit()) {
                build();
            }
        });
    }

    /** The page. */
    public Control control() {
        return scroll;
    }

    /**
     * Shows figures in place of those before.
     *
     * @param running whether more results may come
     */
    public void show(List<Figure> next, boolean running) {
        boolean same = next.size() == figures.size() && grid != null;
        for (int i = 0; same && i < views.size(); i++) {
            same = views.get(i).canShow(next.get(enlarged >= 0 ? enlarged : i));
        }
        figures = next;
        waiting = running;
        if (!same) {
            enlarged = -1;
            build();
        }
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(figures.get(enlarged >= 0 ? enlarged : i), waiting);
        }
    }

    /** Lets series and points stand out in all figures. */
    public void highlight(ChartHighlight now) {
        highlight = now;
        views.forEach(view -> view.highlight(now));
    }

    /** Tells which point of any figure is clicked. */
    public void onPick(Consumer<PickedPoint> listener) {
        picked = listener;
        views.forEach(view -> view.onPick(listener));
    }

    private int columnsThatFit() {
        int fit = Math.max(1, Math.min(MOST_COLUMNS, scroll.getClientArea().width / COLUMN_WIDTH));
        return Math.min(fit, Math.max(1, shownFigures().size()));
    }

    private List<Figure> shownFigures() {
        return enlarged >= 0 ? List.of(figures.get(enlarged)) : figures;
    }

    private void build() {
        if (grid != null) {
            // The scrolled area lays out its content as soon as its size changes, disposed or not.
            scroll.setContent(null);
            grid.dispose();
        }
        views.clear();
        columns = columnsThatFit();
        if (figures.isEmpty()) {
            grid = createNote();
            scroll.setMinSize(0, 0);
        } else {
            grid = createGrid();
            views.forEach(view -> {
                view.show(view.figure(), waiting);
                view.onPick(picked);
                view.highlight(highlight);
            });
        }
        scroll.setContent(grid);
        scroll.layout(true, true);
    }

    private Composite createNote() {
        Composite note = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(16, 16).applyTo(note);
        Label words = new Label(note, SWT.WRAP);
        words.setText(nothing);
        words.setForeground(ThemeColours.faint(note));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        return note;
    }

    private Composite createGrid() {
        List<Figure> shown = shownFigures();
        int rows = (shown.size() + columns - 1) / columns;
        SashForm all = new SashForm(scroll, SWT.VERTICAL | SWT.SMOOTH);
        for (int row = 0; row < rows; row++) {
            SashForm line = new SashForm(all, SWT.HORIZONTAL | SWT.SMOOTH);
            // The last row's figures share its width when there are fewer of them.
            for (int i = row * columns; i < Math.min(shown.size(), (row + 1) * columns); i++) {
                int index = i;
                views.add(new FigureView(line, shown.get(index), () -> enlargeOrRestore(index)));
            }
        }
        scroll.setMinSize(new Point(0, rows * ROW_HEIGHT));
        return all;
    }

    private void enlargeOrRestore(int index) {
        // The figure that asks is disposed by building anew, so its own event has to end first.
        scroll.getDisplay().asyncExec(() -> {
            if (!scroll.isDisposed()) {
                enlarged = enlarged >= 0 ? -1 : index;
                build();
            }
        });
    }
}
