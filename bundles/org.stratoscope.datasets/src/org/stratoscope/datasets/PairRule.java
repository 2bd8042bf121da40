package org.stratoscope.datasets;

/** Says which class two active pixels belong to (scale detection, Tomasini et al., arXiv 2210.01506). Symmetric. */
@FunctionalInterface
public interface PairRule {

    /** The class of pixels that are far apart or in different blocks. */
    int APART = 0;

    /** The class of pixels that are near each other or in the same block. */
    int TOGETHER = 1;

    /** Pixels at distances in the gap between the classes; no image has them. */
    int NEITHER = -1;

    /** The class of the pixels at two different places. */
    int label(int row, int column, int otherRow, int otherColumn);

    /** How the distance of two pixels is measured. */
    enum Metric {
        /** The root of the sum of squares. */
        EUCLIDEAN,
        /** The greater of the differences of rows and columns. */
        CHEBYSHEV
    }

    /**
     * Task 1 on a ring: together below scale - gap, apart from scale + gap on.
     *
     * @param length of the ring, which consists of the columns
     */
    static PairRule ring(int length, int scale, double gap) {
        return (row, column, otherRow, otherColumn) -> {
            int difference = Math.abs(column - otherColumn);
            return compare(Math.min(difference, length - difference), scale - gap, scale + gap);
        };
    }

    /** Task 1 in the plane, where the border is no neighbour: together below scale - gap / 2, apart from scale + gap / 2 on. */
    static PairRule plane(Metric metric, int scale, double gap) {
        return (row, column, otherRow, otherColumn) -> {
            int down = Math.abs(row - otherRow);
            int across = Math.abs(column - otherColumn);
            double distance = metric == Metric.CHEBYSHEV
                    ? Math.max(down, across)
                    : Math.sqrt((double) down * down + (double) across * across);
            return compare(distance, scale - gap / 2, scale + gap / 2);
        };
    }

    /** Task 2: together in one of the consecutive blocks, or squares, of this side. */
    static PairRule blocks(int side) {
        return (row, column, otherRow, otherColumn) ->
                row / side == otherRow / side && column / side == otherColumn / side ? TOGETHER : APART;
    }

    private static int compare(double distance, double low, double high) {
        if (distance < low) {
            return TOGETHER;
        }
        return distance >= high ? APART : NEITHER;
    }
}
