package org.stratoscope.charts;

/** What a view of an experiment shows, drawn alike on the screen and in files. */
public sealed interface Figure permits ChartModel, HeatMapModel, TilesModel {

    /** Above the figure. */
    String title();

    /** Whether there is nothing to draw. */
    boolean isEmpty();
}
