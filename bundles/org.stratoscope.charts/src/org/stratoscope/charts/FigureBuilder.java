package org.stratoscope.charts;

import org.stratoscope.task.results.ResultTable;

/** Builds the figure of any view that is drawn from result rows. */
public final class FigureBuilder {

    private FigureBuilder() {}

    /** The figure a view asks for; it is empty while there are no rows. Training curves and tiles have their own builders. */
    public static Figure build(ViewSpec view, ResultTable table) {
        return switch (view.kind()) {
            case SIMILARITY -> SimilarityMap.build(view, table);
            case MATRIX -> MatrixMap.build(view, table);
            default -> ChartBuilder.build(view, table);
        };
    }
}
