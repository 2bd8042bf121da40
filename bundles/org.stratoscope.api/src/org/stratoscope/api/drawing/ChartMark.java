package org.stratoscope.api.drawing;

/** How the points of a chart are drawn. */
public enum ChartMark {
    /** Connected by lines, with a band of one standard error. */
    LINES,
    /** Each by itself. */
    POINTS,
    /** As bars from zero, side by side within a category. */
    BARS
}
