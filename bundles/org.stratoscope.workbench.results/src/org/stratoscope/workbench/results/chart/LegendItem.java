package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stratoscope.workbench.ui.ThemeColours;

/** One entry of a legend: swatch and name; a click or the space key toggles the series. */
final class LegendItem extends Canvas {

    private static final int GAP = 6;
    private static final int AFTER = 12;
    private static final int NARROWEST = 60;

    private final ChartWidget widget;
    private final int index;
    private int limit = Integer.MAX_VALUE;

    LegendItem(Composite parent, ChartWidget widget, int index) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.widget = widget;
        this.index = index;
        setData("id", "legend." + name());
        setToolTipText("Click to hide or show " + name());
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> toggle());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = true);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_CHECKBUTTON;
            }
        });
    }

    private PlottedSeries series() {
        return widget.plotted().get(Math.min(index, widget.plotted().size() - 1));
    }

    private String name() {
        return series().model().name();
    }

    private void key(Event event) {
        if (event.character == ' ') {
            toggle();
        }
    }

    private void toggle() {
        widget.toggle(series());
        redraw();
    }

    /** Lets the name take more lines where it is wider than the legend. */
    void limit(int width) {
        limit = width;
    }

    private TextLayout text() {
        TextLayout text = new TextLayout(getDisplay());
        text.setFont(getFont());
        text.setText(name());
        int room = Math.max(NARROWEST, limit - Swatch.WIDTH - GAP - AFTER);
        if (text.getBounds().width > room) {
            text.setWidth(room);
        }
        return text;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        TextLayout text = text();
        Rectangle size = text.getBounds();
        text.dispose();
        return new Point(Swatch.WIDTH + GAP + size.width + AFTER, size.height + 2);
    }

    private void paint(GC gc) {
        boolean hidden = widget.isHidden(series());
        Color colour = hidden
                ? ThemeColours.line(this)
                : ChartColours.series(this, series().model().colour());
        TextLayout text = text();
        int middle = 1 + text.getLineBounds(0).height / 2;
        Swatch.paint(gc, widget.model().kind(), series().model(), 0, middle, colour, getBackground());
        gc.setForeground(hidden ? ThemeColours.mixed(this, 0.4) : getForeground());
        text.draw(gc, Swatch.WIDTH + GAP, 1);
        text.dispose();
        if (isFocusControl()) {
            gc.setLineWidth(1);
            gc.setForeground(ThemeColours.accent(this));
            gc.drawRectangle(0, 0, getSize().x - 1, getSize().y - 1);
        }
    }
}
