package org.stratoscope.charts;

/** The shape of the marks of a series. */
public enum MarkShape {
    CIRCLE,
    SQUARE,
    /** A square on its corner. */
    DIAMOND
}
