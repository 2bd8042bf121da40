package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.Figure;

/** A chart above its legend. */
final class ChartContent implements FigureContent {

    private final ChartWidget widget;
    private final Legend legend;

    ChartContent(Composite parent, ChartModel model) {
        widget = new ChartWidget(parent, model);
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 120).applyTo(widget.chart());
        legend = new Legend(parent, widget);
    }

    @Override
    public Figure figure() {
        return widget.model();
    }

    @Override
    public void show(Figure figure) {
        widget.show((ChartModel) figure);
        legend.refresh();
    }

    @Override
    public void setWaiting(boolean waiting) {
        widget.setWaiting(waiting);
    }

    @Override
    public void highlight(ChartHighlight highlight) {
        widget.setHighlight(highlight);
    }

    @Override
    public void onPick(Consumer<PickedPoint> listener) {
        widget.onPick(listener);
    }

    @Override
    public boolean canZoom() {
        return widget.canPan();
    }

    @Override
    public void zoom(boolean in) {
        widget.zoom(in);
    }

    @Override
    public void showAll() {
        widget.showAll();
    }

    @Override
    public List<Control> controls() {
        return List.of(widget.chart(), widget.chart().getPlotArea().getControl());
    }

    @Override
    public String leftOut() {
        int points = widget.plotted().stream().mapToInt(PlottedSeries::leftOut).sum();
        boolean positive =
                widget.model().x().logarithmic() || widget.model().y().logarithmic();
        return points == 0
                ? ""
                : points + (points == 1 ? " point" : " points") + " without a " + (positive ? "positive " : "")
                        + "value";
    }

    @Override
    public ImageData image() {
        return FigureImage.of(widget);
    }
}
