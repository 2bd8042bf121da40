package org.stratoscope.charts;

import java.util.List;

/**
 * One series of a chart.
 *
 * @param name in the legend
 * @param points in drawing order
 * @param colour index into {@link Palette}
 * @param dashed drawn dashed, as everything before training is
 * @param style how the points are drawn
 */
public record SeriesModel(String name, List<PointModel> points, int colour, boolean dashed, SeriesStyle style) {

    private static final int MARKERS_BELOW = 60;

    public SeriesModel {
        points = List.copyOf(points);
    }

    /** A series whose points are connected. */
    public SeriesModel(String name, List<PointModel> points, int colour, boolean dashed) {
        this(name, points, colour, dashed, SeriesStyle.LINE);
    }

    /** Whether the points are marked one by one. */
    public boolean marked() {
        return style == SeriesStyle.POINTS || style == SeriesStyle.LINE && points.size() < MARKERS_BELOW;
    }

    /** Whether a line goes through the points. */
    public boolean connected() {
        return style != SeriesStyle.POINTS;
    }
}
