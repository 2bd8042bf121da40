package org.stratoscope.charts.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stratoscope.task.results.ResultRow;

/**
 * What one series of a comparison is made of.
 *
 * @param name in the legend
 * @param rows of all runs and repeats that belong to it
 */
record SeriesRows(Key key, String name, List<ResultRow> rows) {

    /**
     * What the rows of a series have in common.
     *
     * @param hue name of the run or of the value that has a colour
     * @param point the place in the sweep where a run has several, else empty
     * @param layer where a vector is there for several, else empty
     */
    record Key(String hue, String subject, Map<String, String> point, String layer) {}

    /**
     * The rows at every place, from left to right.
     *
     * @param bySweep whether every point of the sweep is a place of its own
     */
    Map<Place, List<ResultRow>> places(boolean bySweep) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Place.of(row, bySweep ? ComparedRuns.words(row.point()) : ""),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** The mean of those rows of another run that stand at a place; those of the same sweep point where there are any. */
    Optional<MeanAndError> at(Place place, List<ResultRow> reference) {
        List<ResultRow> there = reference.stream()
                .filter(row -> row.subject().equals(key.subject()))
                .filter(row -> row.result().index().orElse(-1) == place.index())
                .filter(row -> row.result().layer().map(layer -> layer.index()).orElse(-1) == place.layer())
                .toList();
        List<ResultRow> samePoint = there.stream()
                .filter(row -> rows.stream().anyMatch(own -> own.point().equals(row.point())))
                .filter(row -> place.category().isEmpty() || place.category().equals(ComparedRuns.words(row.point())))
                .toList();
        List<ResultRow> used = samePoint.isEmpty() ? there : samePoint;
        return used.isEmpty() ? Optional.empty() : Optional.of(MeanAndError.of(used));
    }
}
