package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.results.Result;
import org.stratoscope.charts.export.CsvFigure;
import org.stratoscope.charts.export.SvgFigure;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/** Claims: heat maps hold the correlations and averages computed by hand, mark what unrelated vectors have, and say why not. */
class HeatMapTests {

    private static final ViewSpec SIMILARITY = new ViewSpec(ViewKind.SIMILARITY, "", "e", List.of("energy"), false);

    private final List<ResultRow> rows = new ArrayList<>();

    private void vector(String statistic, String subject, int repeat, double... values) {
        for (int i = 0; i < values.length; i++) {
            rows.add(new ResultRow(
                    "e", subject, Result.of(statistic, values[i], 16).atIndex(i), Map.of(), repeat));
        }
    }

    private void vector(int repeat, int length, IntToDoubleFunction value) {
        double[] values = new double[length];
        java.util.Arrays.setAll(values, value);
        vector("energy", "trained", repeat, values);
    }

    private HeatMapModel map(ViewSpec view) {
        return (HeatMapModel) FigureBuilder.build(view, new ResultTable(List.of(), rows));
    }

    @Test
    void threeVectorsHaveTheCorrelationsComputedByHand() {
        vector("energy", "trained", 0, 1, 2, 3);
        vector("energy", "trained", 1, 2, 4, 7);
        vector("energy", "trained", 2, 3, 1, 2);
        HeatMapModel map = map(SIMILARITY);
        assertEquals(List.of("seed 0", "seed 1", "seed 2"), map.rows());
        assertEquals(map.rows(), map.columns());
        // Deviations (-1, 0, 1), (-7, -1, 8) / 3 and (1, -1, 0).
        assertEquals(15 / Math.sqrt(228), map.cell(0, 1).value(), 1e-15);
        assertEquals(-0.5, map.cell(0, 2).value(), 1e-15);
        assertEquals(-6 / Math.sqrt(228), map.cell(1, 2).value(), 1e-15);
        assertEquals(1, map.cell(2, 2).value());
        assertEquals(map.cell(1, 2), map.cell(2, 1));
        assertEquals(new ColourScale(-1, 1), map.scale());
    }

    @Test
    void cellsWithinTwoDeviationsOfUnrelatedProfilesAreMarked() {
        // Sine and cosine over a whole period are uncorrelated and equally long: r = cos of the angle between the
        // mixtures.
        double step = 2 * Math.PI / 27;
        double below = Math.acos(0.39);
        double above = Math.acos(0.395);
        vector(0, 27, i -> Math.cos(i * step));
        vector(1, 27, i -> Math.cos(i * step - below));
        vector(2, 27, i -> Math.cos(i * step - above));
        HeatMapModel map = map(SIMILARITY);
        assertEquals(0.39, map.cell(0, 1).value(), 1e-12);
        assertTrue(map.cell(0, 1).marked(), "0.39 is below 2 / sqrt(26) = 0.3922");
        assertFalse(map.cell(0, 2).marked(), "0.395 is above");
        assertFalse(map.cell(0, 0).marked(), "a vector is related to itself");
        assertEquals(
                List.of("unrelated profiles: 0 \u00b1 0.196 (27 components); dotted: within two deviations"),
                map.notes());
        assertTrue(
                map.tip(0, 1).endsWith("not distinguishable from unrelated profiles: 0 \u00b1 0.196 (27 components)"));
    }

    @Test
    void whatCannotBeComparedIsEmptyAndSaysWhy() {
        vector("energy", "trained", 0, 1, 2, 3);
        vector("energy", "trained", 1, 1, 2, 3, 4);
        vector("energy", "trained", 2, 5, 5, 5);
        HeatMapModel map = map(SIMILARITY);
        assertFalse(map.cell(0, 1).hasValue());
        assertEquals("seed 0\nseed 1\nnot compared: one has 3 components, the other 4", map.tip(0, 1));
        assertFalse(map.cell(0, 2).hasValue());
        assertFalse(map.cell(2, 2).hasValue());
        assertTrue(map.tip(2, 0).contains("all equal"));
    }

    @Test
    void onlyComponentsOfBothVectorsCount() {
        vector("energy", "trained", 0, 1, 9, 2, 3);
        vector("energy", "trained", 1, 3, 9, 1, 2);
        rows.removeIf(row -> row.repeat() == 1 && row.result().value() == 9);
        HeatMapModel map = map(SIMILARITY);
        assertEquals(-0.5, map.cell(0, 1).value(), 1e-15);
        assertTrue(map.tip(0, 1).contains("3 components"));
    }

    @Test
    void namesTellSubjectsApartBeforeSeeds() {
        for (int repeat = 0; repeat < 2; repeat++) {
            vector("energy", "initial", repeat, 1, 2, repeat);
            vector("energy", "trained", repeat, 1, 2, repeat);
        }
        assertEquals(
                List.of("initial, seed 0", "trained, seed 0", "initial, seed 1", "trained, seed 1"),
                map(SIMILARITY).rows());
    }

    @Test
    void aMatrixAveragesRepeatsAndChoosesItsScale() {
        vector("a", "trained", 0, 1, -4);
        vector("a", "trained", 1, 3, -2);
        vector("b", "trained", 0, 5);
        HeatMapModel map = map(new ViewSpec(ViewKind.MATRIX, "M", "e", List.of("a", "b"), false));
        assertEquals(List.of("a", "b"), map.rows());
        assertEquals(List.of("1", "2"), map.columns());
        assertEquals(2, map.cell(0, 0).value());
        assertEquals(-3, map.cell(0, 1).value());
        assertFalse(map.cell(1, 1).hasValue());
        assertEquals(new ColourScale(-5, 5), map.scale());
        // Two values one away from their mean: standard deviation sqrt(2), standard error 1.
        assertTrue(map.tip(0, 0).endsWith("mean of 2 repeats, standard error: 1.0"), map.tip(0, 0));
        rows.removeIf(row -> row.result().value() < 0);
        assertEquals(
                new ColourScale(0, 5),
                map(new ViewSpec(ViewKind.MATRIX, "M", "e", List.of("a", "b"), false))
                        .scale());
    }

    @Test
    void filesHoldEveryCell() throws IOException {
        vector("energy", "trained", 0, 1, 2, 3);
        vector("energy", "trained", 1, 3, 1, 2);
        HeatMapModel map = map(SIMILARITY);
        assertEquals(
                ",seed 0,seed 1\nseed 0,1.0," + map.cell(0, 1).value() + "\nseed 1,"
                        + map.cell(0, 1).value() + ",1.0\n",
                CsvFigure.text(map));
        String svg = SvgFigure.text(map);
        assertEquals(4, count(svg, "class=\"cell\""));
        assertEquals(2, count(svg, "class=\"unrelated\""), "two deviations of three components are more than 1");
        assertEquals(2, count(svg, ">-0.50</text>"));
        // The neutral middle lies three anchors from each end; 1 is the last one.
        assertEquals(2, count(svg, "fill=\"#803900\"><title>"));
        assertTrue(svg.contains("0 \u00b1 0.707 (3 components)"));
    }

    @Test
    void noRowsGiveAnEmptyFigure() throws IOException {
        assertTrue(map(SIMILARITY).isEmpty());
        assertTrue(SvgFigure.text(map(SIMILARITY)).contains("No results yet"));
        assertEquals(1, CsvFigure.text(map(SIMILARITY)).lines().count());
    }

    @Test
    void aFormulaIsDottedInTheColourOfWhatItExplains() {
        vector("lambda", "initial", 0, 1, 2);
        vector("lambda", "trained", 0, 1, 2);
        vector("energy", "initial", 0, 1, 2);
        vector("energy", "trained", 0, 1, 2);
        vector("energy@formula", "initial", 0, 1, 2);
        vector("energy@formula", "trained", 0, 1, 2);
        ViewSpec view = new ViewSpec(ViewKind.SPECTRUM, "", "e", List.of(), false);
        ChartModel chart = ChartBuilder.build(view, new ResultTable(List.of(), rows));
        SeriesModel measured = series(chart, "energy, trained");
        SeriesModel formula = series(chart, "energy@formula, trained");
        assertEquals(1, measured.colour());
        assertEquals(SeriesStyle.LINE, measured.style());
        assertEquals(1, formula.colour());
        assertEquals(SeriesStyle.DOTTED, formula.style());
        assertFalse(formula.marked());
        assertTrue(series(chart, "energy@formula, initial").dashed());
        assertEquals(1, count(SvgFigure.text(chart), "<polyline[^>]*stroke-dasharray=\"0.1 4\""));
    }

    private static SeriesModel series(ChartModel chart, String name) {
        return chart.series().stream()
                .filter(series -> series.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int count(String text, String pattern) {
        return text.split(pattern, -1).length - 1;
    }
}
