package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;

/** Tells the exact value of the point under the pointer. */
final class PointTips {

    private static final int NEAR = 12;

    private final ChartWidget widget;

    PointTips(ChartWidget widget) {
        this.widget = widget;
        widget.chart().getPlotArea().getControl().addListener(SWT.MouseMove, this::moved);
    }

    private void moved(Event event) {
        Optional<String> tip =
                widget.model().kind() == ChartKind.BAR ? bar(event.x, event.y) : nearest(event.x, event.y);
        String text = tip.orElse(null);
        String before = widget.chart().getPlotArea().getControl().getToolTipText();
        if (text == null ? before != null : !text.equals(before)) {
            widget.chart().getPlotArea().setToolTipText(text);
        }
    }

    /** A measured point goes before the formula that runs by. */
    private Optional<String> nearest(int x, int y) {
        return nearest(x, y, series -> !series.style().isFormula())
                .or(() -> nearest(x, y, series -> series.style().isFormula()));
    }

    private Optional<String> nearest(int x, int y, Predicate<SeriesModel> asked) {
        PlotPlaces places = new PlotPlaces(widget);
        double least = NEAR * NEAR;
        Optional<String> found = Optional.empty();
        for (PlottedSeries series : widget.visible()) {
            for (PointModel point : asked.test(series.model()) ? series.points() : List.<PointModel>of()) {
                double dx = places.x(point.x()) - (double) x;
                double dy = places.y(point.y()) - (double) y;
                if (dx * dx + dy * dy < least) {
                    least = dx * dx + dy * dy;
                    found = Optional.of(text(series.model(), point));
                }
            }
        }
        return found;
    }

    private Optional<String> bar(int atX, int atY) {
        for (PlottedSeries series : widget.visible()) {
            ISeries<?> shown = widget.chart().getSeriesSet().getSeries(series.id());
            if (shown instanceof IBarSeries<?> bars) {
                Rectangle[] bounds = bars.getBounds();
                for (PointModel point : series.points()) {
                    int category = (int) point.x();
                    if (category < bounds.length && bounds[category] != null && bounds[category].contains(atX, atY)) {
                        return Optional.of(text(series.model(), point));
                    }
                }
            }
        }
        return Optional.empty();
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
