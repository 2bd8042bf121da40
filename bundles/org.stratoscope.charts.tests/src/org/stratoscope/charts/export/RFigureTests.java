package org.stratoscope.charts.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stratoscope.charts.AxisModel;
import org.stratoscope.charts.ChartKind;
import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.ColourScale;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.HeatCell;
import org.stratoscope.charts.HeatMapModel;
import org.stratoscope.charts.PointModel;
import org.stratoscope.charts.SeriesModel;
import org.stratoscope.charts.SeriesStyle;
import org.stratoscope.charts.TileGroup;
import org.stratoscope.charts.TilesModel;
import org.stratoscope.task.inspection.PlainArray;

/** Scripts for R: one compared with what was written by hand, all run by R where it is installed. */
class RFigureTests {

    @TempDir
    private Path folder;

    private static PointModel point(double x, double y, double error) {
        return new PointModel(x, y, error, "layer " + x);
    }

    private static ChartModel lines() {
        return new ChartModel(
                "R by depth",
                ChartKind.LINE,
                AxisModel.linear("depth, dimensionless"),
                new AxisModel("R, dimensionless", true, List.of()),
                List.of(
                        new SeriesModel(
                                "trained \"\u03b7\"",
                                List.of(point(0, 0.9, 0.1), point(0.5, 0.02, 0.03), point(1, 1e-3, 1e-4)),
                                0,
                                false),
                        new SeriesModel(
                                "initial",
                                List.of(point(0, 1, Double.NaN), point(0.5, 0, Double.NaN), point(1, 0.7, Double.NaN)),
                                1,
                                true)));
    }

    private static ChartModel scatter() {
        return new ChartModel(
                "Error against R",
                ChartKind.LINE,
                new AxisModel("R", true, List.of()),
                new AxisModel("error", true, List.of()),
                List.of(
                        new SeriesModel(
                                "nets",
                                IntStream.range(1, 12)
                                        .mapToObj(i -> point(0.01 * i, 0.1 * Math.sqrt(0.01 * i), 0.002 * i))
                                        .toList(),
                                2,
                                false,
                                SeriesStyle.POINTS),
                        new SeriesModel(
                                "0.1 x^0.5",
                                IntStream.range(1, 70)
                                        .mapToObj(i -> point(0.002 * i, 0.1 * Math.sqrt(0.002 * i), 0.001))
                                        .toList(),
                                3,
                                false,
                                SeriesStyle.CURVE)));
    }

    private static ChartModel bars() {
        return new ChartModel(
                "Accuracy before and after training",
                ChartKind.BAR,
                new AxisModel("state", false, List.of("initial", "trained with a long name")),
                AxisModel.linear("accuracy, dimensionless"),
                List.of(
                        new SeriesModel("seed 0", List.of(point(0, 0.25, 0.02), point(1, 0.9, 0.01)), 0, false),
                        new SeriesModel("seed 1", List.of(point(1, 0.8, 0.01)), 1, false)));
    }

    private static HeatMapModel map() {
        return new HeatMapModel(
                "Similarity",
                "Pearson correlation",
                List.of("seed 0", "seed 1"),
                List.of("a", "b", "c"),
                "component",
                List.of(
                        List.of(new HeatCell(1, false, ""), new HeatCell(-0.5, true, ""), HeatCell.empty("none")),
                        List.of(
                                new HeatCell(0.25, false, ""),
                                new HeatCell(0, false, ""),
                                new HeatCell(-1, false, ""))),
                new ColourScale(-1, 1),
                List.of());
    }

    private static TilesModel tiles() {
        float[] grey = new float[5 * 2 * 3 * 4];
        float[] colour = new float[7 * 3 * 3 * 3];
        for (int i = 0; i < colour.length; i++) {
            colour[i] = (float) Math.sin(i);
            grey[i % grey.length] = (float) Math.cos(i);
        }
        return new TilesModel(
                "Filters",
                List.of(
                        TileGroup.of("conv1", new PlainArray(new long[] {7, 3, 3, 3}, colour)),
                        TileGroup.of("conv2", new PlainArray(new long[] {5, 2, 3, 4}, grey))),
                1,
                List.of());
    }

    @Test
    void theNumbersStandInTheScriptAsTheyAre() {
        String expected = """
                # R by depth
                # Written by Stratoscope. Needs R and none of its packages; change it as you like.
                # In a session: source("r.R"); from a command line, for a PDF: Rscript r.R
                if (!interactive()) (if (capabilities("cairo")) cairo_pdf else pdf)("r.pdf", width = 9, height = 5)

                # trained "\u03b7"
                s1 <- data.frame(
                  x = c(0, 0.5, 1),
                  y = c(0.9, 0.02, 0.001),
                  below = c(0.1, 0.03, 1.0E-4),
                  above = c(0.1, 0.03, 1.0E-4),
                  label = c("layer 0.0", "layer 0.5", "layer 1.0"),
                  stringsAsFactors = FALSE)
                # initial
                s2 <- data.frame(
                  x = c(0, 0.5, 1),
                  y = c(1, 0, 0.7),
                  below = c(NA, NA, NA),
                  above = c(NA, NA, NA),
                  label = c("layer 0.0", "layer 0.5", "layer 1.0"),
                  stringsAsFactors = FALSE)
                series <- list(s1, s2)
                colours <- c("#0072B2", "#D55E00")
                names(series) <- c("trained \\"\\U{03b7}\\"", "initial")
                """;
        String script = RFigure.text(lines(), "r");
        assertTrue(script.startsWith(expected), script);
        assertTrue(script.contains("y_log <- TRUE"), script);
        assertTrue(script.contains("x_log <- FALSE"), script);
        assertTrue(script.contains("ylab = \"R, dimensionless, logarithmic\""), script);
    }

    @Test
    void aFigureWithoutResultsIsStillAScript() {
        ChartModel none =
                new ChartModel("Nothing", ChartKind.LINE, AxisModel.linear("x"), AxisModel.linear("y"), List.of());
        assertTrue(RFigure.text(none, "n").contains("No results yet"));
        assertEquals("numeric(0)", RText.numbers(java.util.stream.DoubleStream.empty()));
        assertEquals(
                "c(NA, -Inf, 3, 1.0E-300)",
                RText.numbers(java.util.stream.DoubleStream.of(Double.NaN, Double.NEGATIVE_INFINITY, 3, 1e-300)));
    }

    @Test
    void everyScriptDrawsAPictureAndSaysNothing() throws Exception {
        assumeTrue(hasR(), "Rscript is not installed");
        ChartModel none =
                new ChartModel("Nothing", ChartKind.LINE, AxisModel.linear("x"), AxisModel.linear("y"), List.of());
        int number = 0;
        for (Figure figure : List.of(lines(), scatter(), bars(), map(), tiles(), none)) {
            String name = "figure" + number++;
            assertEquals("", run(name, RFigure.text(figure, name)), figure.title());
            assertTrue(Files.size(folder.resolve(name + ".pdf")) > 1_000, figure.title());
        }
    }

    @Test
    void readsTheSameNumbersBack() throws Exception {
        assumeTrue(hasR(), "Rscript is not installed");
        double[] exact = {Math.PI * 1e-7, 1.0 / 3, 123456789.123456789};
        ChartModel chart = new ChartModel(
                "Exact",
                ChartKind.LINE,
                AxisModel.linear("x"),
                AxisModel.linear("y"),
                List.of(new SeriesModel(
                        "s",
                        IntStream.range(0, 3)
                                .mapToObj(i -> point(i, exact[i], Double.NaN))
                                .toList(),
                        0,
                        false)));
        String told = run("exact", RFigure.text(chart, "exact") + "cat(sprintf(\"%.17g\", s1$y))\n");
        String[] numbers = told.split(" ");
        for (int i = 0; i < exact.length; i++) {
            assertEquals(exact[i], Double.parseDouble(numbers[i]));
        }
    }

    private static boolean hasR() {
        return java.util.Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "Rscript")));
    }

    /** What R says to a script. */
    private String run(String name, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name + ".R"), script);
        Path told = folder.resolve(name + ".txt");
        Process process = new ProcessBuilder("Rscript", "--vanilla", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "R does not end");
        String words = Files.readString(told);
        assertEquals(0, process.exitValue(), words);
        return words;
    }
}
