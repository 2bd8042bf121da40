package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.charts.compare.ComparedRows;
import org.stratoscope.charts.compare.ComparedStatistic;
import org.stratoscope.charts.compare.ComparedStatistic.Shape;
import org.stratoscope.charts.compare.ComparisonFigures;
import org.stratoscope.charts.compare.ComparisonSpec;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/** Runs side by side; the expected numbers are written out by hand. */
class ComparisonTests {

    private static final ComparedStatistic D = new ComparedStatistic("sensitivity", "D", Shape.LAYERS);
    private static final ComparedStatistic ACCURACY = new ComparedStatistic("accuracy", "accuracy", Shape.SINGLE);
    private static final ComparisonSpec TRAINED =
            new ComparisonSpec(Optional.of("trained"), Optional.empty(), Optional.empty());
    private static final String WIDTH = "subject.network.width";

    private static ResultRow layer(String subject, int layer, double value, double error, int repeat) {
        LayerReference place = new LayerReference(layer, "conv" + layer, "convolution", layer / 2.0);
        return new ResultRow(
                "sensitivity", subject, Result.of("D", place, value, 100).withStandardError(error), Map.of(), repeat);
    }

    private static ResultRow accuracy(double value, Map<String, String> point, int repeat) {
        return new ResultRow("accuracy", "trained", Result.of("accuracy", value, 100), point, repeat);
    }

    private static ComparedRows run(String name, int colour, String width, ResultRow... rows) {
        return new ComparedRows(name, colour, Map.of(WIDTH, width), new ResultTable(List.of(), List.of(rows)));
    }

    private static ComparedRows first() {
        return run(
                "first",
                3,
                "16",
                layer("initial", 0, 4, 0.1, 0),
                layer("trained", 0, 1, 0.3, 0),
                layer("trained", 1, 2, 0.3, 0),
                accuracy(0.5, Map.of(), 0));
    }

    private static ComparedRows second() {
        return run(
                "second",
                5,
                "32",
                layer("trained", 0, 3, 0.4, 0),
                layer("trained", 1, 8, 0.4, 0),
                accuracy(0.7, Map.of(), 0),
                accuracy(0.9, Map.of(), 1));
    }

    private static List<Double> ys(SeriesModel series) {
        return series.points().stream().map(PointModel::y).toList();
    }

    @Test
    void everyRunHasItsColourInEveryFigure() {
        List<ComparedRows> runs = List.of(first(), second());
        assertEquals(List.of(D, ACCURACY), ComparisonFigures.statistics(runs));
        for (ComparedStatistic statistic : List.of(D, ACCURACY)) {
            List<SeriesModel> series =
                    ComparisonFigures.figure(statistic, runs, TRAINED).series();
            assertEquals(
                    List.of("first", "second"),
                    series.stream().map(SeriesModel::name).toList());
            assertEquals(List.of(3, 5), series.stream().map(SeriesModel::colour).toList());
        }
        ChartModel layers = ComparisonFigures.figure(D, runs, TRAINED);
        assertEquals(List.of(1.0, 2.0), ys(layers.series().getFirst()));
        assertEquals("conv1", layers.series().getFirst().points().get(1).label());
        assertTrue(layers.y().logarithmic());
    }

    @Test
    void repeatsAreTheirMeanWithTheStandardErrorOverThem() {
        ChartModel bars = ComparisonFigures.figure(ACCURACY, List.of(first(), second()), TRAINED);
        PointModel point = bars.series().get(1).points().getFirst();
        assertEquals(0.8, point.y(), 1e-12);
        assertEquals(0.1, point.standardError(), 1e-12);
        assertEquals(List.of("accuracy"), bars.x().categories());
    }

    @Test
    void theStateBeforeTrainingIsDashedWhereBothAreShown() {
        ComparisonSpec both = new ComparisonSpec(Optional.empty(), Optional.empty(), Optional.empty());
        List<SeriesModel> series =
                ComparisonFigures.figure(D, List.of(first(), second()), both).series();
        assertEquals(
                List.of("first, initial", "first, trained", "second, trained"),
                series.stream().map(SeriesModel::name).toList());
        assertEquals(
                List.of(true, false, false),
                series.stream().map(SeriesModel::dashed).toList());
    }

    @Test
    void differencesAreTakenLayerByLayerAndTheirErrorsAdd() {
        ComparisonSpec spec = new ComparisonSpec(Optional.of("trained"), Optional.empty(), Optional.of("first"));
        ChartModel figure = ComparisonFigures.figure(D, List.of(first(), second()), spec);
        assertEquals(List.of(0.0, 0.0), ys(figure.series().getFirst()));
        assertEquals(List.of(2.0, 6.0), ys(figure.series().get(1)));
        assertEquals(0.5, figure.series().get(1).points().getFirst().standardError(), 1e-12);
        assertFalse(figure.y().logarithmic());
    }

    @Test
    void groupsAreMeansOfAllRunsAndRepeatsWithTheValue() {
        ComparedRows third = run("third", 6, "32", accuracy(0.2, Map.of(), 0));
        ComparisonSpec spec = new ComparisonSpec(Optional.of("trained"), Optional.of(WIDTH), Optional.empty());
        List<SeriesModel> series = ComparisonFigures.figure(ACCURACY, List.of(first(), second(), third), spec)
                .series();
        assertEquals(
                List.of("width 16", "width 32"),
                series.stream().map(SeriesModel::name).toList());
        assertEquals(0.6, series.get(1).points().getFirst().y(), 1e-12);
        assertEquals(List.of(0, 1), series.stream().map(SeriesModel::colour).toList());
    }

    @Test
    void aSweepIsParted() {
        List<ResultRow> rows = new ArrayList<>();
        for (String depth : List.of("2", "4")) {
            rows.add(accuracy(Double.parseDouble(depth) / 10, Map.of("subject.network.depth", depth), 0));
        }
        ComparedRows swept =
                new ComparedRows("swept", 0, Map.of(), new ResultTable(List.of("subject.network.depth"), rows));
        ChartModel bars = ComparisonFigures.figure(ACCURACY, List.of(swept), TRAINED);
        assertEquals(List.of("depth 2", "depth 4"), bars.x().categories());
        assertEquals(List.of(0.2, 0.4), ys(bars.series().getFirst()));
        ComparisonSpec grouped =
                new ComparisonSpec(Optional.of("trained"), Optional.of("subject.network.depth"), Optional.empty());
        ChartModel groups = ComparisonFigures.figure(ACCURACY, List.of(swept), grouped);
        assertEquals(List.of("accuracy"), groups.x().categories());
        assertEquals(
                List.of("depth 2", "depth 4"),
                groups.series().stream().map(SeriesModel::name).toList());
    }
}
