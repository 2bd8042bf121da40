package org.stratoscope.engine.replay;

import java.util.List;
import java.util.stream.Stream;

/**
 * What differs between a run and its replay, by how much, and which ingredient changed.
 *
 * @param before folder of the first run
 * @param after folder of the replay
 * @param compared how many numbers both have: values, standard errors and sample counts
 * @param numbers those that differ in at least one bit, in table order
 * @param missing rows of the first run that the replay lacks
 * @param added rows of the replay that the first run lacks
 * @param ingredients what changed of all that the two runs name
 */
public record DriftReport(
        String before,
        String after,
        int compared,
        List<NumberDrift> numbers,
        List<NumberPlace> missing,
        List<NumberPlace> added,
        List<Ingredient> ingredients) {

    public DriftReport {
        numbers = List.copyOf(numbers);
        missing = List.copyOf(missing);
        added = List.copyOf(added);
        ingredients = List.copyOf(ingredients);
    }

    /** The worst class of any number; a row that only one run has is drifted. */
    public DriftClass verdict() {
        Stream<DriftClass> rows = missing.isEmpty() && added.isEmpty() ? Stream.of() : Stream.of(DriftClass.DRIFTED);
        return Stream.concat(rows, numbers.stream().map(NumberDrift::driftClass))
                .max(java.util.Comparator.naturalOrder())
                .orElse(DriftClass.IDENTICAL);
    }

    /** Whether every number has the same bits and no row is missing or added. */
    public boolean identical() {
        return verdict() == DriftClass.IDENTICAL;
    }

    /** The numbers of a class that is not {@link DriftClass#IDENTICAL}. */
    public List<NumberDrift> of(DriftClass wanted) {
        return numbers.stream().filter(number -> number.driftClass() == wanted).toList();
    }

    /** The greatest relative difference of any number, zero when none differs. */
    public double greatest() {
        return numbers.stream()
                .mapToDouble(NumberDrift::relative)
                .filter(relative -> !Double.isNaN(relative))
                .max()
                .orElse(0);
    }
}
