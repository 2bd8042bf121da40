package org.stratoscope.task.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.drawing.Chart;
import org.stratoscope.api.drawing.ChartAxis;
import org.stratoscope.api.drawing.ChartMark;
import org.stratoscope.api.drawing.ChartPoint;
import org.stratoscope.api.drawing.ChartSeries;
import org.stratoscope.api.drawing.ColourTable;
import org.stratoscope.api.drawing.Drawing;
import org.stratoscope.api.errors.UnreadableFileException;

/** Claims: a drawing reads back as it was written, and a file that breaks its rules is refused. */
class DrawingFileTests {

    @TempDir
    Path folder;

    @Test
    void drawingsReadBackTheSame() throws Exception {
        Drawing chart = new Chart(
                "Norms <1>",
                ChartMark.POINTS,
                ChartAxis.of("layer", List.of("a", "b")),
                ChartAxis.logarithmic("norm (dimensionless)"),
                List.of(new ChartSeries(
                        "s", List.of(new ChartPoint(0, 0.1, 0.25, "a"), new ChartPoint(1, 1e-300, "b")), true)));
        Drawing table = new ColourTable(
                "T", "v", List.of("r"), List.of("c", "d"), List.of(List.of(1.0 / 3, Double.NaN)), List.of("A note."));
        for (Drawing drawing : List.of(chart, table)) {
            Path file = folder.resolve(DrawingFile.NAME);
            DrawingFile.write(file, drawing);
            assertEquals(drawing, DrawingFile.read(file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"chart\":null}",
                "{\"chart\":{\"title\":\"t\"}}",
                "{\"chart\":{\"title\":\"t\",\"mark\":\"LINES\",\"x\":{\"title\":\"x\",\"categories\":[]},\"y\":{\"title\":\"y\","
                        + "\"categories\":[]},\"series\":[{\"name\":\"s\",\"points\":[{\"x\":NaN,\"y\":1,\"label\":\"\"}]}]}}",
                "{\"colours\":{\"title\":\"t\",\"valueName\":\"v\",\"rows\":[\"a\"],\"columns\":[\"b\"],\"values\":[[]],"
                        + "\"notes\":[]}}",
                "{\"colours\":{\"title\":\"t\",\"valueName\":\"v\",\"rows\":[\"a\"],\"columns\":[\"b\"],\"values\":[[null]],"
                        + "\"notes\":[]}}"
            })
    void whatIsNoDrawingIsRefused(String text) throws Exception {
        Path file = folder.resolve(DrawingFile.NAME);
        Files.writeString(file, text);
        assertTrue(assertThrows(UnreadableFileException.class, () -> DrawingFile.read(file))
                .getMessage()
                .contains("is not a drawing"));
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve(DrawingFile.NAME);
        assertTrue(assertThrows(UnreadableFileException.class, () -> DrawingFile.read(file))
                .getMessage()
                .contains(file.toString()));
    }
}
