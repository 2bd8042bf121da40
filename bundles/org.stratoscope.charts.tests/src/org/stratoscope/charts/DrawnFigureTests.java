package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.drawing.Chart;
import org.stratoscope.api.drawing.ChartAxis;
import org.stratoscope.api.drawing.ChartMark;
import org.stratoscope.api.drawing.ChartPoint;
import org.stratoscope.api.drawing.ChartSeries;
import org.stratoscope.api.results.Result;
import org.stratoscope.charts.export.SvgFigure;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/** Claims: a drawing becomes the figure it describes, and a view without a measurement sees every row. */
class DrawnFigureTests {

    private static Chart chart(ChartMark mark) {
        return new Chart(
                "Norms",
                mark,
                ChartAxis.of("layer", List.of("a", "b")),
                ChartAxis.logarithmic("norm"),
                List.of(
                        new ChartSeries("one", List.of(new ChartPoint(0, 2, 0.5, "first")), true),
                        new ChartSeries("two", List.of(new ChartPoint(1, 3, "second")))));
    }

    @Test
    void aChartKeepsEverything() {
        ChartModel model = (ChartModel) DrawnFigure.of(chart(ChartMark.LINES));
        assertEquals(ChartKind.LINE, model.kind());
        assertEquals(List.of("a", "b"), model.x().categories());
        assertTrue(model.y().logarithmic());
        SeriesModel first = model.series().getFirst();
        assertTrue(first.dashed());
        assertEquals(new PointModel(0, 2, 0.5, "first"), first.points().getFirst());
        assertFalse(model.series().get(1).points().getFirst().hasError());
        assertEquals(
                List.of(0, 1), model.series().stream().map(SeriesModel::colour).toList());
    }

    @Test
    void marksAreKept() {
        assertEquals(ChartKind.BAR, ((ChartModel) DrawnFigure.of(chart(ChartMark.BARS))).kind());
        ChartModel points = (ChartModel) DrawnFigure.of(chart(ChartMark.POINTS));
        assertEquals(SeriesStyle.POINTS, points.series().getFirst().style());
    }

    @Test
    void aMissingFigureSaysWhyInItsFileToo() {
        Figure missing = DrawnFigure.missing("Mine", "The view is <gone>.");
        assertTrue(missing.isEmpty());
        String svg = SvgFigure.text(missing);
        assertTrue(svg.contains("The view is &lt;gone&gt;."), svg);
        assertFalse(svg.contains("No results yet"), svg);
    }

    @Test
    void rowsAreThoseTheViewNames() {
        ResultTable table = new ResultTable(List.of(), List.of(row("m", "s"), row("m", "t"), row("n", "s")));
        assertEquals(3, rows("", List.of(), table));
        assertEquals(2, rows("m", List.of(), table));
        assertEquals(2, rows("", List.of("s"), table));
        assertEquals(1, rows("m", List.of("s"), table));
        assertEquals(2, rows("m", List.of("s", "n/s"), table));
    }

    private static int rows(String measurement, List<String> statistics, ResultTable table) {
        return ChartBuilder.rows(new ViewSpec(ViewKind.COMPONENT, "", measurement, statistics, false), table)
                .size();
    }

    private static ResultRow row(String measurement, String statistic) {
        return new ResultRow(measurement, "trained", Result.of(statistic, 1, 1), Map.of(), 0);
    }
}
