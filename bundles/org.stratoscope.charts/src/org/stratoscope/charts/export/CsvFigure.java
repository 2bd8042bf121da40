package org.stratoscope.charts.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.HeatMapModel;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;
import org.stratoscope.charts.TileGroup;
import org.stratoscope.charts.TilesModel;

/** Writes the numbers of a figure as CSV, every one so that it reads back the same. */
public final class CsvFigure {

    private CsvFigure() {}

    /**
     * The figure as the text of a CSV file: a row a point of a chart, a row and a column a vector or component of a heat map,
     * a row a value of tiles.
     */
    public static String text(Figure figure) throws IOException {
        return text(figure, ',');
    }

    /** The same with tabulators between the fields. */
    public static String tabbed(Figure figure) throws IOException {
        return text(figure, '\t');
    }

    private static String text(Figure figure, char separator) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            switch (figure) {
                case ChartModel chart -> write(chart, csv);
                case HeatMapModel map -> write(map, csv);
                case TilesModel tiles -> write(tiles, csv);
            }
        }
        return text.toString();
    }

    private static void write(ChartModel chart, CsvWriter csv) {
        csv.writeRecord("series", "label", "x", "y", "stderr");
        for (SeriesModel series : chart.series()) {
            for (PointModel point : series.points()) {
                csv.writeRecord(
                        series.name(),
                        point.label(),
                        Double.toString(point.x()),
                        Double.toString(point.y()),
                        point.hasError() && series.style() != SeriesStyle.CURVE
                                ? Double.toString(point.standardError())
                                : "");
            }
        }
    }

    private static void write(HeatMapModel map, CsvWriter csv) {
        List<String> head = new ArrayList<>(List.of(map.columnTitle()));
        head.addAll(map.columns());
        csv.writeRecord(head);
        for (int row = 0; row < map.rows().size(); row++) {
            List<String> line = new ArrayList<>(List.of(map.rows().get(row)));
            map.cells().get(row).forEach(cell -> line.add(cell.hasValue() ? Double.toString(cell.value()) : ""));
            csv.writeRecord(line);
        }
    }

    private static void write(TilesModel tiles, CsvWriter csv) {
        csv.writeRecord("group", "tile", "channel", "row", "column", "value");
        for (TileGroup group : tiles.groups()) {
            for (int tile = 0; tile < group.tiles(); tile++) {
                for (int channel = 0; channel < group.channels(); channel++) {
                    write(group, tile, channel, csv);
                }
            }
        }
    }

    private static void write(TileGroup group, int tile, int channel, CsvWriter csv) {
        for (int row = 0; row < group.height(); row++) {
            for (int column = 0; column < group.width(); column++) {
                csv.writeRecord(
                        group.caption(),
                        Integer.toString(tile + 1),
                        Integer.toString(channel + 1),
                        Integer.toString(row + 1),
                        Integer.toString(column + 1),
                        Float.toString(group.value(tile, channel, row, column)));
            }
        }
    }
}
