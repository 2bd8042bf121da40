package org.stratoscope.charts;

import java.util.List;

/**
 * One series of a chart.
 *
 * @param name in the legend
 * @param points in drawing order
 * @param colour index into {@link Palette}
 * @param dashed drawn dashed, as everything before training is
 */
public record SeriesModel(String name, List<PointModel> points, int colour, boolean dashed) {

    public SeriesModel {
        points = List.copyOf(points);
    }
}
