package org.stratoscope.charts;

/** How the points of one series are drawn in a chart of lines. */
public enum SeriesStyle {
    /** Connected by a line, with markers where there are few. */
    LINE,
    /** Each by itself. */
    POINTS,
    /** As a line without markers, such as a formula. */
    CURVE
}
