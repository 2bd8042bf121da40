package org.stratoscope.charts.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.HeatMapModel;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.TilesModel;

/** The numbers of a figure as a table for LaTeX, which needs the package booktabs. */
public final class LatexFigure {

    private LatexFigure() {}

    /** Whether the figure's numbers make a table: tiles are pictures. */
    public static boolean canWrite(Figure figure) {
        return !(figure instanceof TilesModel);
    }

    /**
     * The text of a file that holds a tabular environment: a line for each place of the horizontal axis and a column for each
     * series of a chart, lines and columns of a heat map.
     *
     * @throws IllegalArgumentException for a figure of tiles
     */
    public static String text(Figure figure) {
        return switch (figure) {
            case ChartModel chart -> chart(chart);
            case HeatMapModel map -> map(map);
            case TilesModel tiles -> throw new IllegalArgumentException("tiles are no table: " + tiles.title());
        };
    }

    private static String chart(ChartModel chart) {
        // Curves of formulas have points between those of measured series, and lines of their own then.
        Map<Double, Map<SeriesModel, PointModel>> lines = new LinkedHashMap<>();
        List<PointModel> places = chart.series().stream()
                .flatMap(series -> series.points().stream())
                .sorted((a, b) -> Double.compare(a.x(), b.x()))
                .toList();
        places.forEach(point -> lines.putIfAbsent(point.x(), new LinkedHashMap<>()));
        for (SeriesModel series : chart.series()) {
            series.points().forEach(point -> lines.get(point.x()).put(series, point));
        }
        List<String> header = new ArrayList<>(List.of(chart.x().title()));
        chart.series().forEach(series -> header.add(series.name()));
        List<List<String>> rows = new ArrayList<>();
        lines.forEach((x, points) -> {
            List<String> row = new ArrayList<>(List.of(place(chart, x)));
            for (SeriesModel series : chart.series()) {
                row.add(points.containsKey(series) ? number(series, points.get(series)) : "");
            }
            rows.add(row);
        });
        return table(chart.title(), header, rows);
    }

    private static String place(ChartModel chart, double x) {
        return chart.x().categories().isEmpty()
                ? LatexText.number(x, OptionalDouble.empty())
                : LatexText.escaped(chart.x().categories().get((int) x));
    }

    private static String number(SeriesModel series, PointModel point) {
        boolean known = point.hasError() && !series.style().isFormula();
        return LatexText.number(point.y(), known ? OptionalDouble.of(point.standardError()) : OptionalDouble.empty());
    }

    private static String map(HeatMapModel map) {
        List<String> header = new ArrayList<>(List.of(map.columnTitle()));
        header.addAll(map.columns());
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < map.rows().size(); row++) {
            rows.add(Stream.concat(
                            Stream.of(LatexText.escaped(map.rows().get(row))),
                            map.cells().get(row).stream()
                                    .map(cell -> cell.hasValue()
                                            ? LatexText.number(cell.value(), OptionalDouble.empty())
                                            : ""))
                    .toList());
        }
        return table(map.title(), header, rows);
    }

    private static String table(String title, List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("% ")
                .append(title.replace("\n", " "))
                .append(", written by Stratoscope; needs \\usepackage{booktabs}\n")
                .append("\\begin{tabular}{l")
                .append("r".repeat(header.size() - 1))
                .append("}\n\\toprule\n")
                .append(header.stream().map(LatexText::escaped).collect(Collectors.joining(" & ")))
                .append(" \\\\\n\\midrule\n");
        rows.forEach(row -> text.append(String.join(" & ", row)).append(" \\\\\n"));
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }
}
