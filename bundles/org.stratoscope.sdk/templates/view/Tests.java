package @PACKAGE@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stratoscope.api.component.ViewInput;
import org.stratoscope.api.drawing.Chart;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.api.results.Result;

class @CLASS@Tests {

    private static final ViewInput INPUT = new ViewInput(
            "My figure", List.of(), List.of(row("first", 0, 1.0), row("first", 1, 3.0), row("second", 0, 5.0)));

    @Test
    void meansInTheOrderOfTheNetwork() {
        Chart chart = (Chart) new @CLASS@().draw(new @STEM@Parameters(false), INPUT);
        assertEquals("My figure", chart.title());
        assertEquals(List.of("first", "second"), chart.x().categories());
        assertEquals(2, chart.series().getFirst().points().get(0).y());
        assertEquals(5, chart.series().getFirst().points().get(1).y());
    }

    @Test
    void theGreatestFirst() {
        Chart chart = (Chart) new @CLASS@().draw(new @STEM@Parameters(true), INPUT);
        assertEquals(List.of("second", "first"), chart.x().categories());
    }

    private static ViewInput.Row row(String layer, int repeat, double value) {
        LayerReference reference = new LayerReference(layer.equals("first") ? 0 : 1, layer, "convolution", 0);
        return new ViewInput.Row("m", "trained", Map.of(), repeat, Result.of("norm", reference, value, 1));
    }
}
