package org.stratoscope.charts.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;

/** Writes the points of a figure as CSV, one row a point, every double so that it reads back the same. */
public final class CsvFigure {

    private CsvFigure() {}

    /** The figure as the text of a CSV file. */
    public static String text(ChartModel chart) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
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
        return text.toString();
    }
}
