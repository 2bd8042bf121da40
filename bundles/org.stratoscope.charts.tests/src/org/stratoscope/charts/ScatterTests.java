package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;
import org.stratoscope.charts.export.SvgFigure;
import org.stratoscope.task.results.ResultRow;
import org.stratoscope.task.results.ResultTable;

/** Claims: scatters join the right rows; fits, intervals and rho are those of least squares on logarithms. */
class ScatterTests {

    private static final double[] XS = {0.01, 0.04, 0.3, 1.1, 2.5};
    private static final double[] YS = {0.03, 0.035, 0.12, 0.2, 0.41};
    private static final double SLOPE = 0.4813625892914701;
    private static final double FACTOR = 0.21777514340611673;
    private static final double HALF = 0.1732329103523436;
    private static final double RHO = 0.9813532128686193;
    private static final double AT = 0.1559925042812872;
    private static final double ABOVE = 0.07407578838686375;
    private static final double BELOW = 0.05022538135554738;

    /** Expected values by numpy.linalg.lstsq, numpy.corrcoef and t(3) = 3.182446. */
    @Test
    void theFitIsThatOfLeastSquares() {
        PowerLawFit fit = PowerLawFit.of(points(XS, YS)).orElseThrow();
        assertEquals(SLOPE, fit.law().exponent(), 1e-12);
        assertEquals(FACTOR, fit.law().factor().orElseThrow(), 1e-12);
        assertEquals(RHO, fit.rho(), 1e-12);
        assertEquals(HALF, fit.halfWidth(), 2e-3 * HALF);
        PointModel middle = fit.at(0.5);
        assertEquals(AT, middle.y(), 1e-12);
        assertEquals(ABOVE, middle.above(), 4e-3 * ABOVE);
        assertEquals(BELOW, middle.below(), 4e-3 * BELOW);
    }

    @ParameterizedTest
    @CsvSource({"1, 12.706205", "2, 4.302653", "3, 3.182446", "4, 2.776445", "10, 2.228139", "100, 1.983972"})
    void quantilesAreThoseOfTheTables(int freedom, double quantile) {
        assertEquals(quantile, PowerLawFit.quantile(freedom), 2e-3 * quantile);
    }

    @Test
    void pointsThatLogarithmsLackAreLeftOut() {
        List<PointModel> points = new ArrayList<>(points(XS, YS));
        points.add(new PointModel(0.2, 0, Double.NaN, ""));
        points.add(new PointModel(0, 0.2, Double.NaN, ""));
        assertEquals(5, PowerLawFit.of(points).orElseThrow().points());
        assertTrue(PowerLawFit.of(points.subList(0, 1)).isEmpty());
        assertTrue(
                PowerLawFit.of(points(new double[] {2, 2}, new double[] {1, 3})).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"0.2 x^0.5, 0.2, 0.5", "0.2*x^0.5, 0.2, 0.5", "3e-2 x, 0.03, 1", "2x^-1.5, 2, -1.5"})
    void lawsAreRead(String text, double factor, double exponent) {
        PowerLaw law = PowerLaw.parse(text).orElseThrow();
        assertEquals(factor, law.factor().orElseThrow());
        assertEquals(exponent, law.exponent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "-1 x^2", "x^", "x^2^3", "0 x"})
    void whatIsNoLawIsNotRead(String text) {
        assertTrue(PowerLaw.parse(text).isEmpty());
    }

    @Test
    void anErrorMeetsTheSensitivityOfTheOutputOfTheSameNetwork() {
        ViewSpec view = new ViewSpec(
                ViewKind.SCATTER,
                "",
                "accuracy",
                List.of("error"),
                true,
                new ViewSpec.Scatter("sensitivity/R", true, List.of("0.2 x^0.5")));
        ChartModel chart = ChartBuilder.build(view, networks());
        SeriesModel first = chart.series().getFirst();
        assertEquals("A", first.name());
        assertEquals(SeriesStyle.POINTS, first.style());
        // Two repeats of network A with R = 10 and 11 at the output and errors 0.1 and 0.2.
        assertEquals(
                List.of(10.0, 11.0), first.points().stream().map(PointModel::x).toList());
        assertEquals(
                List.of(0.1, 0.2), first.points().stream().map(PointModel::y).toList());
        assertEquals(4, chart.series().size());
        SeriesModel fit = chart.series().get(2);
        assertTrue(fit.name().endsWith("n = 4"), fit.name());
        assertEquals(SeriesStyle.CURVE, fit.style());
        SeriesModel law = chart.series().get(3);
        assertEquals(
                0.2 * Math.sqrt(law.points().getLast().x()),
                law.points().getLast().y(),
                1e-12);
        String svg = SvgFigure.text(chart);
        assertEquals(2, svg.split("<polyline", -1).length - 1);
        assertEquals(4 + 2, svg.split("<circle", -1).length - 1, "four points and two in the legend");
    }

    @Test
    void layersMeetTheirOwnFieldsAndAreFittedOneByOne() {
        ViewSpec view = new ViewSpec(
                ViewKind.SCATTER,
                "",
                "sensitivity",
                List.of("R"),
                true,
                new ViewSpec.Scatter("fields/size", true, List.of("x^2")));
        ChartModel chart = ChartBuilder.build(view, networks());
        SeriesModel first = chart.series().getFirst();
        assertEquals(
                List.of(1.0, 2.0, 1.0, 2.0),
                first.points().stream().map(PointModel::x).toList());
        assertEquals(
                2, chart.series().stream().filter(s -> s.name().contains("rho")).count());
        assertFalse(chart.series().getLast().points().isEmpty());
    }

    @Test
    void correlationsAreThoseOfTheCloud() {
        // Errors 0.1, 0.2, 0.3, 0.4 against R = 10, 11, 30, 31.
        PowerLawFit fit =
                Correlations.of(networks(), "accuracy/error", "sensitivity/R").get("");
        assertEquals(4, fit.points());
        assertEquals(
                PowerLawFit.of(points(new double[] {10, 11, 30, 31}, new double[] {0.1, 0.2, 0.3, 0.4}))
                        .orElseThrow()
                        .rho(),
                fit.rho(),
                1e-9);
    }

    /** Two networks with two repeats each; R of layer 0 is 5. */
    private static ResultTable networks() {
        List<ResultRow> rows = new ArrayList<>();
        for (int network = 0; network < 2; network++) {
            Map<String, String> point = Map.of("subject.network", network == 0 ? "A = lenet" : "B = vgg:depth=11");
            for (int repeat = 0; repeat < 2; repeat++) {
                LayerReference inner = new LayerReference(0, "conv", "convolution", 0);
                LayerReference output = new LayerReference(1, "linear", "linear", 1);
                double r = 10 + repeat + 20 * network;
                rows.add(new ResultRow("sensitivity", "trained", Result.of("R", inner, 5, 9), point, repeat));
                rows.add(new ResultRow("sensitivity", "trained", Result.of("R", output, r, 9), point, repeat));
                rows.add(new ResultRow("fields", "trained", Result.of("size", inner, 1, 9), point, repeat));
                rows.add(new ResultRow("fields", "trained", Result.of("size", output, 2, 9), point, repeat));
                double error = 0.1 * (1 + repeat + 2 * network);
                rows.add(new ResultRow("accuracy", "trained", Result.of("error", error, 9), point, repeat));
            }
        }
        return new ResultTable(List.of("subject.network"), rows);
    }

    private static List<PointModel> points(double[] xs, double[] ys) {
        List<PointModel> points = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            points.add(new PointModel(xs[i], ys[i], Double.NaN, ""));
        }
        return points;
    }
}
