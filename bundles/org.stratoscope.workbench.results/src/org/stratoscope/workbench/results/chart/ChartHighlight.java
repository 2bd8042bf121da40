package org.stratoscope.workbench.results.chart;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What stands out in a chart; everything else steps back.
 *
 * @param series says by their names which series stand out
 * @param point label of the points that are ringed, such as the name of a layer
 */
public record ChartHighlight(Predicate<String> series, Optional<String> point) {

    /** Nothing stands out. */
    public static final ChartHighlight NONE = new ChartHighlight(name -> true, Optional.empty());

    boolean rings(String label) {
        return !label.isEmpty() && point.filter(label::equals).isPresent();
    }
}
