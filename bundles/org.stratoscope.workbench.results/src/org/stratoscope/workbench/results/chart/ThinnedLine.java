package org.stratoscope.workbench.results.chart;

import java.util.List;
import org.stratoscope.charts.Decimation;
import org.stratoscope.charts.PointModel;

/**
 * A line of any number of points, of which any part is drawn by few: a part that is wide is taken from a thinner line that
 * is computed once.
 */
final class ThinnedLine {

    /** More than the pixels of any screen side by side. */
    static final int COLUMNS = 8_192;

    private final List<PointModel> all;
    private final boolean ascending;
    private final List<PointModel> coarse;

    ThinnedLine(List<PointModel> points) {
        all = points;
        ascending = isAscending(points);
        coarse = ascending ? Decimation.of(points, COLUMNS) : points;
    }

    private static boolean isAscending(List<PointModel> points) {
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i).x() >= points.get(i - 1).x())) {
                return false;
            }
        }
        return true;
    }

    /** The whole line. */
    List<PointModel> whole() {
        return coarse;
    }

    /**
     * The line between two values of the horizontal axis and on to the next point on both sides; all of it where it does
     * not go from left to right.
     *
     * @param pixels between the two values
     */
    List<PointModel> between(double low, double high, int pixels) {
        if (!ascending || all.size() < 2) {
            return all;
        }
        double share = (high - low) / (all.getLast().x() - all.getFirst().x());
        boolean wide = share * COLUMNS >= 2.0 * pixels;
        return Decimation.of(part(wide ? coarse : all, low, high), Math.max(1, pixels));
    }

    /** The points between two values, without others where the points go from left to right. */
    List<PointModel> near(double low, double high) {
        return ascending ? part(all, low, high) : all;
    }

    private static List<PointModel> part(List<PointModel> points, double low, double high) {
        int from = Math.max(0, firstNotBelow(points, low) - 1);
        int to = Math.min(points.size(), firstNotBelow(points, Math.nextUp(high)) + 1);
        return points.subList(Math.min(from, to), to);
    }

    private static int firstNotBelow(List<PointModel> points, double value) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).x() < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
