package org.stratoscope.engine.replay;

import java.util.List;

/**
 * What differs between a run and its replay.
 *
 * @param numbers numbers that differ in at least one bit, in table order
 * @param missing rows of the first run that the replay lacks
 * @param added rows of the replay that the first run lacks
 * @param compared number of rows that both have
 * @param ingredients versions, platform and input files that changed, one sentence each
 */
public record DriftReport(
        List<Number> numbers, List<String> missing, List<String> added, int compared, List<String> ingredients) {

    public DriftReport {
        numbers = List.copyOf(numbers);
        missing = List.copyOf(missing);
        added = List.copyOf(added);
        ingredients = List.copyOf(ingredients);
    }

    /**
     * A number that differs.
     *
     * @param row what the number is
     * @param before in the first run
     * @param after in the replay
     */
    public record Number(String row, double before, double after) {

        /** The difference relative to the first run's value; infinite when that was zero. */
        public double relative() {
            return Math.abs(after - before) / Math.abs(before);
        }
    }

    /** Whether every number has the same bits and no row is missing or added. */
    public boolean identical() {
        return numbers.isEmpty() && missing.isEmpty() && added.isEmpty();
    }

    /** The greatest relative difference of any number, zero when none differs. */
    public double greatest() {
        return numbers.stream().mapToDouble(Number::relative).max().orElse(0);
    }
}
