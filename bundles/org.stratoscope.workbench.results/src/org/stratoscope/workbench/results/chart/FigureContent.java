package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.HeatMapModel;
import org.stratoscope.charts.TilesModel;

/** What a figure view shows below its title: the drawing of one kind of figure. */
interface FigureContent {

    /** Creates what draws a figure and others of its kind. */
    static FigureContent of(Composite parent, Figure figure) {
        return switch (figure) {
            case ChartModel chart -> new ChartContent(parent, chart);
            case HeatMapModel map -> new HeatMapContent(parent, map);
            case TilesModel tiles -> new TilesContent(parent, tiles);
        };
    }

    /** What is drawn now. */
    Figure figure();

    /**
     * Draws another state of the figure.
     *
     * @param figure of the same kind
     */
    void show(Figure figure);

    /** Tells whether more results may come. */
    void setWaiting(boolean waiting);

    /** Lets parts of the figure stand out, where it knows how. */
    default void highlight(ChartHighlight highlight) {
        // Pictures have no series.
    }

    /** Tells which point is clicked, where there are points. */
    default void onPick(Consumer<PickedPoint> listener) {
        // Pictures have no points.
    }

    /** Whether a part can be enlarged by {@link #zoom}. */
    default boolean canZoom() {
        return false;
    }

    /** Enlarges the middle, or shows more around it. */
    default void zoom(boolean in) {
        // Pictures are magnified by the wheel.
    }

    /** Shows the whole figure again. */
    default void showAll() {
        // Pictures are whole.
    }

    /** Where the menu of the figure opens. */
    List<Control> controls();

    /** What the figure cannot show, in words; empty where it shows all. */
    String leftOut();

    /** The pixels of the figure with its title. */
    ImageData image();
}
