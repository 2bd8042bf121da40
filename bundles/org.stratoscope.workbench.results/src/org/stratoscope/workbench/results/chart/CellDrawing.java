package org.stratoscope.workbench.results.chart;

import java.util.Optional;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A figure of cells as it is drawn in a given room.
 *
 * @param <C> what names a cell
 */
interface CellDrawing<C> {

    /** All of the figure, in pixels. */
    Point size();

    /** Paints the figure with its corner at the origin. */
    void paint(GC gc);

    /** The cell at a place. */
    Optional<C> at(int x, int y);

    /** Where a cell lies. */
    Rectangle bounds(C cell);

    /** What is told of a cell, in lines. */
    String tip(C cell);

    /** The cell where the keyboard begins; nothing in an empty figure. */
    Optional<C> first();

    /** The cell beside another one, or the same at an edge. */
    C moved(C cell, int columns, int rows);

    /** Whether the figure still has a cell. */
    boolean has(C cell);
}
