package org.stratoscope.charts.compare;

import java.util.Comparator;
import org.stratoscope.api.results.LayerReference;
import org.stratoscope.task.results.ResultRow;

/**
 * Where a number stands in a figure, within its series.
 *
 * @param depth of the layer, 0 where there is none
 * @param layer its number, -1 where there is none
 * @param index of the component, -1 where there is none
 * @param category of a single number, else empty
 */
record Place(double depth, int layer, int index, String category) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparingDouble(Place::depth)
            .thenComparingInt(Place::layer)
            .thenComparingInt(Place::index)
            .thenComparing(Place::category);

    static Place of(ResultRow row, String category) {
        return new Place(
                row.result().layer().map(LayerReference::depth).orElse(0.0),
                row.result().layer().map(LayerReference::index).orElse(-1),
                row.result().index().orElse(-1),
                category);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
