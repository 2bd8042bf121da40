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
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.workbench.ui.ThemeColours;

/** One entry of a legend: swatch and name; a click or the space key toggles the series. */
final class LegendItem extends Canvas {

    private static final int SWATCH = 22;
    private static final int GAP = 6;

    private final ChartWidget widget;
    private final int index;

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

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        Point text = gc.textExtent(name());
        gc.dispose();
        return new Point(SWATCH + GAP + text.x + 6, text.y + 4);
    }

    private void paint(GC gc) {
        boolean hidden = widget.isHidden(series());
        int middle = getSize().y / 2;
        Color colour = hidden
                ? ThemeColours.line(this)
                : ChartColours.series(this, series().model().colour());
        gc.setAntialias(SWT.ON);
        if (widget.model().kind() == ChartKind.BAR) {
            gc.setBackground(colour);
            gc.fillRectangle(4, middle - 5, SWATCH - 10, 10);
        } else {
            gc.setForeground(colour);
            gc.setLineWidth(3);
            gc.setLineStyle(series().model().dashed() ? SWT.LINE_DASH : SWT.LINE_SOLID);
            if (series().model().connected()) {
                gc.drawLine(0, middle, SWATCH, middle);
            } else {
                gc.setBackground(colour);
                gc.fillOval(SWATCH / 2 - 4, middle - 4, 8, 8);
            }
        }
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setForeground(hidden ? ThemeColours.mixed(this, 0.4) : getForeground());
        gc.drawString(name(), SWATCH + GAP, 2, true);
        if (isFocusControl()) {
            gc.setLineWidth(1);
            gc.setForeground(ThemeColours.accent(this));
            gc.drawRectangle(0, 0, getSize().x - 1, getSize().y - 1);
        }
    }
}
