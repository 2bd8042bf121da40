package org.stratoscope.api.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims: a drawing that could not be drawn as it is cannot be made. */
class DrawingTests {

    private static final ChartAxis X = ChartAxis.linear("x");

    private static Chart chart(ChartAxis x, ChartAxis y, ChartPoint... points) {
        return new Chart("title", ChartMark.LINES, x, y, List.of(new ChartSeries("series", List.of(points))));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable making) {
        return assertThrows(IllegalArgumentException.class, making).getMessage();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatHaveNoPlaceAreRefused(double value) {
        assertEquals(
                "a point has the number " + value + " on the axis y",
                refusal(() -> chart(X, ChartAxis.linear("y"), new ChartPoint(0, value, ""))));
        refusal(() -> chart(X, ChartAxis.linear("y"), new ChartPoint(value, 0, "")));
    }

    @Test
    void logarithmicAxesTakePositiveNumbersOnly() {
        ChartAxis y = ChartAxis.logarithmic("y");
        assertEquals("a point has the number 0.0 on the logarithmic axis y", refusal(() -> chart(X, y, point(1, 0))));
        assertEquals(1, chart(X, y, point(-1, 1e-300)).series().size());
    }

    @Test
    void categoriesAreCountedFromZero() {
        ChartAxis layers = ChartAxis.of("layer", List.of("conv1", "linear"));
        ChartAxis y = ChartAxis.linear("y");
        assertEquals(
                2,
                chart(layers, y, point(0, 1), point(1, 1))
                        .series()
                        .getFirst()
                        .points()
                        .size());
        assertEquals(
                "a point has the place 2.0 on the axis layer, which has 2 categories",
                refusal(() -> chart(layers, y, point(2, 1))));
        refusal(() -> chart(layers, y, point(0.5, 1)));
        refusal(() -> chart(X, layers, point(0, 0)));
        refusal(() -> new ChartAxis("layer", true, List.of("conv1")));
    }

    @Test
    void errorsAreNotNegative() {
        refusal(() -> new ChartPoint(0, 0, -1, ""));
        assertEquals(Double.NaN, new ChartPoint(0, 0, "").standardError());
    }

    @Test
    void namesAreNotBlank() {
        refusal(() -> new ChartSeries(" ", List.of()));
        refusal(() -> ChartAxis.linear(""));
        refusal(() -> new Chart("", ChartMark.BARS, X, X, List.of()));
        refusal(() -> new ColourTable("", "v", List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void whatIsTooMuchIsRefused() {
        ChartSeries series = new ChartSeries("s", Collections.nCopies(Chart.POINTS_AT_MOST, point(0, 0)));
        refusal(() ->
                new Chart("t", ChartMark.POINTS, X, X, List.of(series, new ChartSeries("more", List.of(point(0, 0))))));
        refusal(() -> new Chart(
                "t",
                ChartMark.LINES,
                X,
                X,
                Collections.nCopies(Chart.SERIES_AT_MOST + 1, new ChartSeries("s", List.of()))));
    }

    @Test
    void aTableOfColoursIsFull() {
        List<String> two = List.of("a", "b");
        refusal(() -> new ColourTable("t", "v", two, two, List.of(List.of(1.0, 2.0)), List.of()));
        refusal(() ->
                new ColourTable("t", "v", two, List.of("c"), List.of(List.of(1.0), List.of(1.0, 2.0)), List.of()));
        refusal(() -> new ColourTable(
                "t", "v", List.of("a"), List.of("c"), List.of(List.of(Double.POSITIVE_INFINITY)), List.of()));
        assertEquals(
                2,
                new ColourTable("t", "v", two, List.of("c"), List.of(List.of(1.0), List.of(Double.NaN)), List.of())
                        .values()
                        .size());
    }

    private static ChartPoint point(double x, double y) {
        return new ChartPoint(x, y, "");
    }
}
