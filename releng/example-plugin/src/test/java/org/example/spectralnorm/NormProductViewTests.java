package org.example.spectralnorm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.component.ViewInput;
import org.stratoscope.api.drawing.Chart;
import org.stratoscope.api.drawing.ChartPoint;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;

class NormProductViewTests {

    private final NormProductView view = new NormProductView();

    @Test
    void norms() {
        ViewInput input = new ViewInput("", List.of(), List.of(row(0, 2), row(1, 0.5), row(2, 3)));
        Chart chart = (Chart) view.draw(new NormProductParameters(true), input);
        assertTrue(chart.y().logarithmic());
        List<ChartPoint> points = chart.series().getFirst().points();
        assertEquals(List.of(2.0, 1.0, 3.0), points.stream().map(ChartPoint::y).toList());
    }

    @Test
    void nothing() {
        Chart chart = (Chart) view.draw(new NormProductParameters(false), new ViewInput("Mine", List.of(), List.of()));
        assertEquals("Mine", chart.title());
        assertEquals(List.of(), chart.series());
    }

    private static ViewInput.Row row(int layer, double norm) {
        LayerReference reference = new LayerReference(layer, "layer" + layer, "linear", layer / 2.0);
        return new ViewInput.Row("norms", "trained", Map.of(), 0, Result.of("spectral_norm", reference, norm, 1));
    }
}
