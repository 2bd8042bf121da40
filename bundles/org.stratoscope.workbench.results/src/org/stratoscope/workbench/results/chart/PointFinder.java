package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;

/** Finds the point or the bar at a place of the plot. */
record PointFinder(ChartWidget widget) {

    private static final int NEAR = 12;

    Optional<PickedPoint> at(int x, int y) {
        if (widget.model().kind() == ChartKind.BAR) {
            return bar(x, y);
        }
        // A measured point goes before the formula that runs by.
        return nearest(x, y, series -> !series.style().isFormula())
                .or(() -> nearest(x, y, series -> series.style().isFormula()));
    }

    private Optional<PickedPoint> nearest(int x, int y, Predicate<SeriesModel> asked) {
        PlotPlaces places = new PlotPlaces(widget);
        double least = NEAR * NEAR;
        Optional<PickedPoint> found = Optional.empty();
        for (PlottedSeries series : widget.visible()) {
            IAxis axis = widget.chart().getAxisSet().getXAxis(0);
            List<PointModel> points = asked.test(series.model())
                    ? widget.near(series, axis.getDataCoordinate(x - NEAR), axis.getDataCoordinate(x + NEAR))
                    : List.of();
            for (PointModel point : points) {
                double dx = places.x(point.x()) - (double) x;
                double dy = places.y(point.y()) - (double) y;
                if (dx * dx + dy * dy < least) {
                    least = dx * dx + dy * dy;
                    found = Optional.of(new PickedPoint(series.model(), point));
                }
            }
        }
        return found;
    }

    private Optional<PickedPoint> bar(int atX, int atY) {
        for (PlottedSeries series : widget.visible()) {
            ISeries<?> shown = widget.chart().getSeriesSet().getSeries(series.id());
            if (shown instanceof IBarSeries<?> bars) {
                Rectangle[] bounds = bars.getBounds();
                for (PointModel point : series.points()) {
                    int category = (int) point.x();
                    if (category < bounds.length && bounds[category] != null && bounds[category].contains(atX, atY)) {
                        return Optional.of(new PickedPoint(series.model(), point));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
