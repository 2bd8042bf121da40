package org.stratoscope.charts;

/** How the points of a chart are drawn. */
public enum ChartKind {
    /** Connected by lines, with a band of one standard error. */
    LINE,
    /** As bars from zero, side by side within a category. */
    BAR
}
