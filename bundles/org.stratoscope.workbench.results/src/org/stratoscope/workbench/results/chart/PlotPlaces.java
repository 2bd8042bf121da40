package org.stratoscope.workbench.results.chart;

import org.eclipse.swtchart.IAxis;
import org.stratoscope.charts.PointModel;

/** Where values lie within the plot, in pixels. What is far outside stays near enough that it can be drawn. */
record PlotPlaces(ChartWidget widget) {

    private static final int FAR = 10_000;

    int x(double value) {
        return near(widget.chart().getAxisSet().getXAxis(0).getPixelCoordinate(value));
    }

    /** What a logarithmic axis cannot show lies at its lower end. */
    int y(double value) {
        IAxis axis = widget.chart().getAxisSet().getYAxis(0);
        boolean below = axis.isLogScaleEnabled() && value <= 0;
        return near(axis.getPixelCoordinate(below ? axis.getRange().lower : value));
    }

    /** The lower end of the error. */
    int low(PointModel point) {
        return y(point.y() - point.below());
    }

    /** The upper end of the error. */
    int high(PointModel point) {
        return y(point.y() + point.above());
    }

    private static int near(int pixel) {
        return Math.clamp(pixel, -FAR, FAR);
    }
}
