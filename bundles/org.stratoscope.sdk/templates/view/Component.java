package @PACKAGE@;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.ViewComponent;
import org.stratoscope.api.component.ViewInput;
import org.stratoscope.api.drawing.Chart;
import org.stratoscope.api.drawing.ChartAxis;
import org.stratoscope.api.drawing.ChartMark;
import org.stratoscope.api.drawing.ChartPoint;
import org.stratoscope.api.drawing.ChartSeries;
import org.stratoscope.api.drawing.Drawing;

/** The numbers of every layer as bars, a series for each statistic. */
@Component(service = org.stratoscope.api.component.Component.class)
public final class @CLASS@ implements ViewComponent<@STEM@Parameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo("@ID@", "@TITLE@", "The numbers of every layer as bars, means over repeats.");
    }

    @Override
    public Class<@STEM@Parameters> parameters() {
        return @STEM@Parameters.class;
    }

    @Override
    public Drawing draw(@STEM@Parameters parameters, ViewInput input) {
        // Statistic, then layer, then the mean over all rows of both.
        Map<String, Map<String, Double>> means = input.rows().stream()
                .filter(row -> row.result().layer().isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.result().statistic(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                row -> row.result().layer().orElseThrow().name(),
                                Collectors.averagingDouble(row -> row.result().value()))));
        List<String> layers = new ArrayList<>(input.rows().stream()
                .flatMap(row -> row.result().layer().stream())
                .map(layer -> layer.name())
                .distinct()
                .toList());
        if (parameters.greatestFirst()) {
            layers.sort(Comparator.comparingDouble((String layer) -> -means.values().stream()
                    .mapToDouble(byLayer -> byLayer.getOrDefault(layer, 0.0))
                    .max()
                    .orElse(0)));
        }
        List<ChartSeries> series = new ArrayList<>();
        means.forEach((statistic, byLayer) -> series.add(new ChartSeries(statistic, points(layers, byLayer))));
        return new Chart(
                input.title().isEmpty() ? "@TITLE@" : input.title(),
                ChartMark.BARS,
                ChartAxis.of("layer", layers),
                ChartAxis.linear("value (dimensionless)"),
                series);
    }

    private static List<ChartPoint> points(List<String> layers, Map<String, Double> byLayer) {
        List<ChartPoint> points = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            if (byLayer.containsKey(layers.get(i))) {
                points.add(new ChartPoint(i, byLayer.get(layers.get(i)), layers.get(i)));
            }
        }
        return points;
    }
}
