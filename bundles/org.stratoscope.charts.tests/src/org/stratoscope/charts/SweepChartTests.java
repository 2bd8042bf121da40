package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.results.Result;
import org.stratoscope.charts.export.SvgFigure;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/** Claims: a swept number becomes the horizontal axis, everything else a series, and repeats are averaged. */
class SweepChartTests {

    private static final String MACHINE = "subject.network; subject.trainer";
    private static final String NOISE = "subject.trainingData.variance; probe.variance";
    private static final List<String> MACHINES = List.of("fixed = a; b", "learning = a; c");
    private static final List<String> LEVELS = List.of("2 = 2; 2", "0.5 = 0.5; 0.5", "40 = 40; 40");

    @Test
    void theFirstAxisOfNumbersIsTheHorizontalOne() {
        ChartModel chart = chart("", table("trained"));
        assertEquals("variance", chart.x().title());
        assertTrue(chart.x().logarithmic(), "from 0.5 to 40");
        assertTrue(chart.x().categories().isEmpty());
        assertEquals(
                List.of("fixed", "learning"),
                chart.series().stream().map(SeriesModel::name).toList());
        List<PointModel> points = chart.series().getFirst().points();
        assertEquals(
                List.of(0.5, 2.0, 40.0), points.stream().map(PointModel::x).toList(), "in the order of the numbers");
        // Repeats 0 and 2: mean 1, standard error 1.
        assertEquals(101, points.getFirst().y(), 1e-12);
        assertEquals(1, points.getFirst().standardError(), 1e-12);
        assertEquals("0.5", points.getFirst().label());
        assertEquals(
                List.of(1101.0, 1001.0, 1201.0),
                chart.series().get(1).points().stream().map(PointModel::y).toList());
    }

    @Test
    void anAxisOfNamesStandsSideBySide() {
        for (String wanted : List.of(MACHINE, "subject.trainer")) {
            ChartModel chart = chart(wanted, table("trained"));
            assertEquals(List.of("fixed", "learning"), chart.x().categories());
            assertEquals("network, trainer", chart.x().title());
            assertEquals(3, chart.series().size());
            assertEquals(
                    List.of(0.0, 1.0),
                    chart.series().getFirst().points().stream()
                            .map(PointModel::x)
                            .toList());
        }
    }

    @Test
    void theStatesOfATrainingAreAnAxisToo() {
        ChartModel chart = chart("training", table("initial", "epoch-0004", "trained"));
        assertEquals(List.of("initial", "epoch-0004", "trained"), chart.x().categories());
        assertEquals(6, chart.series().size());
        assertTrue(chart.series().stream().noneMatch(SeriesModel::dashed));
    }

    @Test
    void namesWithoutRoomAreSlanted() {
        String wide = SvgFigure.text(chart("training", table("initial", "trained")));
        assertFalse(wide.contains("rotate(-45)"));
        String[] many =
                IntStream.range(0, 12).mapToObj(i -> "round-0-update-" + i).toArray(String[]::new);
        String narrow = SvgFigure.text(chart("training", table(many)));
        assertEquals(12, narrow.split("rotate\\(-45\\)", -1).length - 1);
        assertTrue(height(narrow) > height(wide), "the names have room below");
    }

    private static int height(String svg) {
        return Integer.parseInt(svg.replaceFirst("(?s).*? height=\"(\\d+)\".*", "$1"));
    }

    @Test
    void statesAreSeriesWhereTheyAreNotTheAxis() {
        ChartModel chart = chart("", table("initial", "trained"));
        assertEquals(4, chart.series().size());
        assertEquals("initial, fixed", chart.series().getFirst().name());
        assertTrue(chart.series().getFirst().dashed());
        assertFalse(chart.series().get(1).dashed());
    }

    @Test
    void withoutRowsThereIsNothing() {
        assertTrue(chart("", new ResultTable(List.of(), List.of())).isEmpty());
    }

    private static ChartModel chart(String against, ResultTable table) {
        ViewSpec.Scatter axis = new ViewSpec.Scatter(against, false, List.of());
        return ChartBuilder.build(
                new ViewSpec(ViewKind.SWEEP, "", "accuracy", List.of("accuracy"), false, axis), table);
    }

    private static ResultTable table(String... states) {
        List<ResultRow> rows = new ArrayList<>();
        for (int machine = 0; machine < MACHINES.size(); machine++) {
            for (int level = 0; level < LEVELS.size(); level++) {
                Map<String, String> point = new LinkedHashMap<>();
                point.put(MACHINE, MACHINES.get(machine));
                point.put(NOISE, LEVELS.get(level));
                for (int repeat = 0; repeat < 2; repeat++) {
                    for (String state : states) {
                        Result result = Result.of("accuracy", 1000 * machine + 100 * level + 2 * repeat, 10);
                        rows.add(new ResultRow("accuracy", state, result, point, repeat));
                    }
                }
            }
        }
        return new ResultTable(List.of(MACHINE, NOISE), rows);
    }
}
