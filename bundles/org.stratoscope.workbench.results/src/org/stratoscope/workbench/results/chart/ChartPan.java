package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.Range;

/**
 * Enlarges a part of a chart of lines: Ctrl and the wheel enlarge what lies under the pointer and make it smaller again until
 * all is shown, dragging moves on.
 */
final class ChartPan {

    private static final double STEP = 1.25;
    private static final double LEAST_SHARE = 1e-6;

    private final ChartWidget widget;
    private int dragged = -1;

    ChartPan(ChartWidget widget) {
        this.widget = widget;
        Control plot = widget.chart().getPlotArea().getControl();
        plot.addListener(SWT.MouseWheel, this::wheel);
        plot.addListener(SWT.MouseDown, event -> dragged = event.button == 1 ? event.x : -1);
        plot.addListener(SWT.MouseUp, event -> dragged = -1);
        plot.addListener(SWT.MouseMove, this::drag);
    }

    private IAxis axis() {
        return widget.chart().getAxisSet().getXAxis(0);
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) == 0 || !widget.canPan()) {
            return;
        }
        // The area around the chart is not to scroll besides.
        event.doit = false;
        Range now = axis().getRange();
        double factor = event.count > 0 ? 1 / STEP : STEP;
        double at = axis().getDataCoordinate(event.x);
        show(at - (at - now.lower) * factor, at + (now.upper - at) * factor);
    }

    /** Enlarges the middle, or shows more around it. */
    void zoom(boolean in) {
        if (widget.canPan()) {
            Range now = axis().getRange();
            double middle = (now.lower + now.upper) / 2;
            double half = (now.upper - now.lower) / 2 * (in ? 1 / (STEP * STEP) : STEP * STEP);
            show(middle - half, middle + half);
        }
    }

    private void drag(Event event) {
        if (dragged >= 0 && widget.isPanned()) {
            double by = axis().getDataCoordinate(dragged) - axis().getDataCoordinate(event.x);
            dragged = event.x;
            Range now = axis().getRange();
            show(now.lower + by, now.upper + by);
        }
    }

    /** Shows what lies between two values, at most all and not less than can be told apart. */
    private void show(double low, double high) {
        double first = widget.xScale().orElseThrow().low();
        double last = widget.xScale().orElseThrow().high();
        double width = Math.max(high - low, LEAST_SHARE * (last - first));
        if (width >= last - first) {
            widget.showAll();
            return;
        }
        double start = Math.clamp(low, first, last - width);
        widget.pan(new Range(start, start + width));
    }
}
