package org.stratoscope.workbench.results.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;

/** Tells the exact value of the point under the pointer. */
final class PointTips {

    private final ChartWidget widget;

    PointTips(ChartWidget widget) {
        this.widget = widget;
        widget.chart().getPlotArea().getControl().addListener(SWT.MouseMove, this::moved);
    }

    private void moved(Event event) {
        String text = new PointFinder(widget)
                .at(event.x, event.y)
                .map(found -> text(found.series(), found.point()))
                .orElse(null);
        String before = widget.chart().getPlotArea().getControl().getToolTipText();
        if (text == null ? before != null : !text.equals(before)) {
            widget.chart().getPlotArea().setToolTipText(text);
        }
    }

    private String text(SeriesModel series, PointModel point) {
        StringBuilder text = new StringBuilder(series.name());
        if (!point.label().isEmpty() && !point.label().equals(series.name())) {
            text.append('\n').append(point.label());
        }
        if (widget.model().x().categories().isEmpty()) {
            text.append("\n").append(widget.model().x().title()).append(": ").append(point.x());
        }
        text.append("\nvalue: ").append(point.y());
        if (point.hasError() && series.style() == SeriesStyle.CURVE) {
            text.append("\n95 % interval: ")
                    .append(point.y() - point.below())
                    .append(" to ")
                    .append(point.y() + point.above());
        } else if (point.hasError()) {
            text.append("\nstandard error: ").append(point.standardError());
        }
        return text.toString();
    }
}
