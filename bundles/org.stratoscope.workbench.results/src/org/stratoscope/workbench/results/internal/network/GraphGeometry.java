package org.stratoscope.workbench.results.internal.network;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Lays a graph out in pixels, before zooming. */
record GraphGeometry(GraphLayout layout) {

    private static final int MARGIN = 14;
    private static final int WIDTH = 132;
    private static final int HEIGHT = 24;
    private static final int ROW = 40;
    private static final int GAP = 14;
    private static final int NARROW = 10;

    /** The size of the whole. */
    Point size() {
        return new Point(left(layout.lanes()) - GAP + MARGIN, layout.rows() * ROW - (ROW - HEIGHT) + 2 * MARGIN);
    }

    /** The box of a node. */
    Rectangle box(GraphLayout.Place place) {
        return new Rectangle(left(place.lane()), MARGIN + place.row() * ROW, WIDTH, HEIGHT);
    }

    /** The corners of an edge, x and y by turns. */
    int[] line(GraphLayout.Edge edge) {
        Rectangle from = box(edge.from());
        Rectangle to = box(edge.to());
        int startX = from.x + from.width / 2;
        int startY = from.y + from.height;
        int endX = to.x + to.width / 2;
        int endY = to.y;
        int bend = (ROW - HEIGHT) / 2;
        if (edge.to().row() - edge.from().row() <= 1) {
            return startX == endX
                    ? new int[] {startX, startY, endX, endY}
                    : new int[] {startX, startY, startX, startY + bend, endX, startY + bend, endX, endY};
        }
        int lane = centre(edge.lane());
        return new int[] {
            startX, startY, startX, startY + bend, lane, startY + bend, lane, endY - bend, endX, endY - bend, endX, endY
        };
    }

    private int centre(int lane) {
        return left(lane) + width(lane) / 2;
    }

    private int left(int lane) {
        int left = MARGIN;
        for (int i = 0; i < lane; i++) {
            left += width(i) + GAP;
        }
        return left;
    }

    private int width(int lane) {
        return layout.isWide(lane) ? WIDTH : NARROW;
    }
}
