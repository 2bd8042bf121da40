package org.stratoscope.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * Thins out a line of very many points to what can be told apart: of the points that fall into one column of pixels the
 * first, the lowest, the highest and the last remain, so that the line looks the same.
 */
public final class Decimation {

    private static final int KEPT = 4;

    private Decimation() {}

    /**
     * The points that remain, in their order.
     *
     * @param points from left to right; others are not thinned out
     * @param columns of pixels between the first and the last one
     */
    public static List<PointModel> of(List<PointModel> points, int columns) {
        if (columns < 1 || points.size() <= KEPT * columns || !isAscending(points)) {
            return points;
        }
        double left = points.getFirst().x();
        double width = points.getLast().x() - left;
        if (!(width > 0) || !Double.isFinite(width)) {
            return points;
        }
        List<PointModel> kept = new ArrayList<>(KEPT * columns);
        int start = 0;
        while (start < points.size()) {
            int column = column(points.get(start), left, width, columns);
            int end = start + 1;
            while (end < points.size() && column(points.get(end), left, width, columns) == column) {
                end++;
            }
            keep(points, start, end, kept);
            start = end;
        }
        return kept;
    }

    private static boolean isAscending(List<PointModel> points) {
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i).x() >= points.get(i - 1).x())) {
                return false;
            }
        }
        return true;
    }

    private static int column(PointModel point, double left, double width, int columns) {
        return Math.min(columns - 1, (int) ((point.x() - left) / width * columns));
    }

    private static void keep(List<PointModel> points, int start, int end, List<PointModel> kept) {
        int lowest = start;
        int highest = start;
        for (int i = start; i < end; i++) {
            lowest = points.get(i).y() < points.get(lowest).y() ? i : lowest;
            highest = points.get(i).y() > points.get(highest).y() ? i : highest;
        }
        int last = -1;
        for (int index : new int[] {start, Math.min(lowest, highest), Math.max(lowest, highest), end - 1}) {
            if (index != last) {
                kept.add(points.get(index));
                last = index;
            }
        }
    }
}
