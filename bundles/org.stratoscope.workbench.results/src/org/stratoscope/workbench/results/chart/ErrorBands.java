package org.stratoscope.workbench.results.chart;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swtchart.ICustomPaintListener;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.PointModel;

/** Paints a band of one standard error behind every line that knows it, and of a fit its confidence band. */
final class ErrorBands implements ICustomPaintListener {

    private static final int OPACITY = 51;

    private final ChartWidget widget;
    private final PlotPlaces places;

    ErrorBands(ChartWidget widget) {
        this.widget = widget;
        places = new PlotPlaces(widget);
    }

    @Override
    public boolean drawBehindSeries() {
        return true;
    }

    @Override
    public void paintControl(PaintEvent event) {
        if (widget.model().kind() != ChartKind.LINE) {
            return;
        }
        event.gc.setAntialias(SWT.ON);
        for (PlottedSeries series : widget.visible()) {
            int[] outline = series.model().connected() ? outline(widget.drawn(series)) : new int[0];
            if (outline.length > 0) {
                event.gc.setBackground(widget.colour(series));
                event.gc.setAlpha(OPACITY);
                event.gc.fillPolygon(outline);
            }
        }
        event.gc.setAlpha(255);
    }

    private int[] outline(List<PointModel> points) {
        List<PointModel> known = points.stream().filter(PointModel::hasError).toList();
        if (known.size() < 2) {
            return new int[0];
        }
        int size = known.size();
        int[] outline = new int[4 * size];
        for (int i = 0; i < size; i++) {
            PointModel upper = known.get(i);
            PointModel lower = known.get(size - 1 - i);
            outline[2 * i] = places.x(upper.x());
            outline[2 * i + 1] = places.high(upper);
            outline[2 * (size + i)] = places.x(lower.x());
            outline[2 * (size + i) + 1] = places.low(lower);
        }
        return outline;
    }
}
