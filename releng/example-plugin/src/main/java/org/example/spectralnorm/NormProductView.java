package org.example.spectralnorm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.stratoscope.api.results.LayerReference;

/** The product of the norms of all layers up to each one, against depth. */
@Component(service = org.stratoscope.api.component.Component.class)
public final class NormProductView implements ViewComponent<NormProductParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "norm-product",
                "Product of norms",
                "The product of the spectral norms of all layers up to each one, against relative depth.");
    }

    @Override
    public Class<NormProductParameters> parameters() {
        return NormProductParameters.class;
    }

    @Override
    public Drawing draw(NormProductParameters parameters, ViewInput input) {
        // Rows of a table come layer by layer, so each series grows in the order of the network.
        Map<String, List<ChartPoint>> series = new LinkedHashMap<>();
        for (ViewInput.Row row : input.rows()) {
            if (row.result().statistic().equals("spectral_norm")
                    && row.result().layer().isPresent()) {
                List<String> words = new ArrayList<>(List.of(row.state()));
                words.addAll(row.point().values());
                words.add("repeat " + (row.repeat() + 1));
                List<ChartPoint> points = series.computeIfAbsent(String.join(", ", words), key -> new ArrayList<>());
                double before = points.isEmpty() ? 1 : points.getLast().y();
                LayerReference layer = row.result().layer().orElseThrow();
                points.add(new ChartPoint(layer.depth(), before * row.result().value(), layer.name()));
            }
        }
        String axis = "product of norms (dimensionless)";
        return new Chart(
                input.title().isEmpty() ? "Product of norms" : input.title(),
                ChartMark.LINES,
                ChartAxis.linear("relative depth (0 = first layer, 1 = output)"),
                parameters.logarithmic() ? ChartAxis.logarithmic(axis) : ChartAxis.linear(axis),
                series.entrySet().stream()
                        .map(entry -> new ChartSeries(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
