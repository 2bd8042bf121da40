package org.stratoscope.charts;

/** How the points of one series are drawn in a chart of lines. */
public enum SeriesStyle {
    /** Connected by a line, with markers where there are few. */
    LINE,
    /** Each by itself. */
    POINTS,
    /** As a line without markers, such as a formula. */
    CURVE,
    /** As a dotted line without markers in the colour of what it explains, such as the formula fitted to a profile. */
    DOTTED;

    /** Whether the points are computed by a formula rather than measured. */
    public boolean isFormula() {
        return this == CURVE || this == DOTTED;
    }
}
