package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.charts.export.CsvFigure;
import org.stratoscope.charts.export.SvgFigure;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/** Claims: series, averages over repeats and scales of figures follow from the rows, and files show what is drawn. */
class ChartBuilderTests {

    @Test
    void layersBecomeOneSeriesForStatisticAndSubject() {
        ChartModel chart =
                ChartBuilder.build(new ViewSpec(ViewKind.LAYERS, "", "s", List.of("D", "R"), true), table(1));
        assertEquals(
                List.of("D, initial", "R, initial", "D, trained", "R, trained"),
                chart.series().stream().map(SeriesModel::name).toList());
        SeriesModel initial = chart.series().getFirst();
        SeriesModel trained = chart.series().get(2);
        assertTrue(initial.dashed());
        assertFalse(trained.dashed());
        assertEquals(initial.colour(), trained.colour());
        assertEquals("layer 1", trained.points().get(1).label());
        assertTrue(chart.y().logarithmic());
    }

    @Test
    void repeatsAreAveragedWithTheirStandardError() {
        ChartModel chart = ChartBuilder.build(new ViewSpec(ViewKind.LAYERS, "", "s", List.of("D"), false), table(3));
        PointModel point = chart.series().get(1).points().getFirst();
        // Values 1, 2, 3: mean 2, standard deviation 1, standard error 1 / sqrt(3).
        assertEquals(2, point.y(), 1e-15);
        assertEquals(1 / Math.sqrt(3), point.standardError(), 1e-15);
    }

    @Test
    void aSpectrumIsDividedByItsLargestValue() {
        List<ResultRow> rows = new ArrayList<>();
        double[] energy = {0.5, 2, 1};
        for (int i = 0; i < energy.length; i++) {
            rows.add(new ResultRow(
                    "e", "trained", Result.of("energy", energy[i], 16).atIndex(i), Map.of(), 0));
        }
        ChartModel chart = ChartBuilder.build(
                new ViewSpec(ViewKind.SPECTRUM, "Energy", "e", List.of(), false), new ResultTable(List.of(), rows));
        assertEquals(
                List.of(0.25, 1.0, 0.5),
                chart.series().getFirst().points().stream().map(PointModel::y).toList());
        assertEquals(1, chart.series().getFirst().points().getFirst().x());
    }

    @Test
    void filesShowEverySeriesAndEscapeText() throws IOException {
        ChartModel chart =
                ChartBuilder.build(new ViewSpec(ViewKind.LAYERS, "D < G & R", "s", List.of("D"), true), table(1));
        String svg = SvgFigure.text(chart);
        assertTrue(svg.contains("D &lt; G &amp; R"));
        assertEquals(2, svg.split("<polyline", -1).length - 1);
        assertEquals(1 + 2 * 3, CsvFigure.text(chart).lines().count());
    }

    @Test
    void aNarrowLogarithmicRangeHasNumbersToo() {
        assertTrue(Scale.around(DoubleStream.of(0.34, 0.41), true).ticks().size() >= 3);
    }

    @Test
    void theNinthSeriesHasTheFirstColourAndAnotherShape() {
        AxisModel axis = AxisModel.linear("x");
        List<PointModel> points = List.of(new PointModel(1, 1, 0.1, "a"), new PointModel(2, 3, 0.1, "b"));
        SeriesModel ninth = new SeriesModel("ninth", points, 8, false);
        String svg = SvgFigure.text(new ChartModel("shapes", ChartKind.LINE, axis, axis, List.of(ninth)));
        assertEquals(Palette.colour(0), Palette.colour(8));
        assertEquals(3, svg.split("height=\"(6|8)\" fill=\"#0072B2\"", -1).length - 1, "two points and the legend");
        assertFalse(svg.contains("<circle"), svg);
    }

    @Test
    void errorsThatReachZeroGoToTheEndOfALogarithmicAxis() {
        AxisModel axis = AxisModel.linear("x").scaled(true);
        List<PointModel> points = List.of(
                new PointModel(1, 1, 2, "wide"), new PointModel(2, 2, 1, Double.POSITIVE_INFINITY, "unbounded"));
        SeriesModel alone = new SeriesModel("alone", points, 0, false, SeriesStyle.POINTS);
        SeriesModel band = new SeriesModel("band", points, 1, false, SeriesStyle.CURVE);
        String svg = SvgFigure.text(new ChartModel("errors", ChartKind.LINE, axis, axis, List.of(alone, band)));
        assertFalse(svg.contains("Infinity") || svg.contains("NaN"), svg);
        // The lower end of the plot is 382: the height of 440 without the 58 below it.
        assertTrue(svg.contains("y1=\"382.00\" y2="), svg);
        assertTrue(svg.contains(",382.00\" fill=\"#D55E00\" opacity"), svg);
    }

    @Test
    void scalesHoldTheirValuesAndRoundTicks() {
        Scale linear = Scale.around(DoubleStream.of(0.2, 0.9), false);
        assertEquals(0, linear.place(linear.low()), 1e-15);
        assertTrue(linear.ticks().contains(0.4) && linear.low() <= 0.2 && linear.high() >= 0.9);
        Scale logarithmic = Scale.around(DoubleStream.of(0.003, 40, -1), true);
        assertEquals(List.of(0.01, 0.1, 1.0, 10.0), logarithmic.ticks());
        assertEquals(0.5, new Scale(0.1, 10, true).place(1), 1e-12);
    }

    private static ResultTable table(int repeats) {
        List<ResultRow> rows = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            for (String subject : List.of("initial", "trained")) {
                for (int layer = 0; layer < 3; layer++) {
                    LayerReference reference = new LayerReference(layer, "layer " + layer, "linear", layer / 2.0);
                    rows.add(new ResultRow("s", subject, Result.of("D", reference, 1 + repeat, 9), Map.of(), repeat));
                    rows.add(new ResultRow("s", subject, Result.of("R", reference, 2, 9), Map.of(), repeat));
                }
            }
        }
        return new ResultTable(List.of(), rows);
    }
}
