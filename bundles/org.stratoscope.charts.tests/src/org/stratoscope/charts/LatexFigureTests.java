package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stratoscope.charts.export.LatexFigure;

/** Claims: a figure's numbers become a table with a line for each place and a column for each series, and no command slips in. */
class LatexFigureTests {

    @Test
    void seriesAreColumnsAndPlacesLines() {
        ChartModel chart = new ChartModel(
                "D & G",
                ChartKind.LINE,
                AxisModel.linear("depth"),
                AxisModel.linear("value"),
                List.of(
                        new SeriesModel(
                                "D_1",
                                List.of(new PointModel(0, 0.5, 0.012, "a"), new PointModel(1, 123456, Double.NaN, "b")),
                                0,
                                false),
                        new SeriesModel("G", List.of(new PointModel(0.5, -2, Double.NaN, "c")), 1, false)));
        assertEquals("""
                % D & G, written by Stratoscope; needs \\usepackage{booktabs}
                \\begin{tabular}{lrr}
                \\toprule
                depth & D\\_1 & G \\\\
                \\midrule
                $0.000$ & $0.500 \\pm 0.012$ &  \\\\
                $0.5000$ &  & $-2.000$ \\\\
                $1.000$ & $1.235\\cdot 10^{+05}$ &  \\\\
                \\bottomrule
                \\end{tabular}
                """, LatexFigure.text(chart));
    }

    @Test
    void categoriesAreWords() {
        ChartModel bars = new ChartModel(
                "Bars",
                ChartKind.BAR,
                new AxisModel("statistic", false, List.of("50 %")),
                AxisModel.linear("value"),
                List.of(new SeriesModel("trained", List.of(new PointModel(0, 1, Double.NaN, "")), 0, false)));
        assertTrue(LatexFigure.text(bars).contains("50 \\% & $1.000$ \\\\"), LatexFigure.text(bars));
    }

    @Test
    void cellsKeepTheirPlaces() {
        HeatMapModel map = new HeatMapModel(
                "Map",
                "r",
                List.of("a", "b"),
                List.of("1", "2"),
                "component",
                List.of(
                        List.of(new HeatCell(1, false, ""), HeatCell.empty("")),
                        List.of(new HeatCell(-0.25, false, ""), new HeatCell(3, false, ""))),
                new ColourScale(-3, 3),
                List.of());
        assertTrue(
                LatexFigure.text(map)
                        .contains(
                                "component & 1 & 2 \\\\\n\\midrule\na & $1.000$ &  \\\\\nb & $-0.2500$ & $3.000$ \\\\"),
                LatexFigure.text(map));
    }

    @Test
    void picturesAreNoTable() {
        assertFalse(LatexFigure.canWrite(new TilesModel("Tiles", List.of(), 1, List.of())));
    }
}
