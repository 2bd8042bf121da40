package org.stratoscope.workbench.results.chart;

import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;

/** A point of a chart under the pointer. */
public record PickedPoint(SeriesModel series, PointModel point) {}
