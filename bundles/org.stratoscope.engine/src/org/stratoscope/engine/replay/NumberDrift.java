package org.stratoscope.engine.replay;

import java.util.OptionalDouble;

/**
 * A number that differs in at least one bit.
 *
 * @param field {@code value}, {@code stderr} or {@code n}: the column of the table of results
 * @param before in the first run; NaN where that has none, which only a standard error can lack
 * @param after in the replay; NaN where that has none
 * @param standardError what the first run states for a value, where it does
 */
public record NumberDrift(NumberPlace place, String field, double before, double after, OptionalDouble standardError) {

    /** Its class, never {@link DriftClass#IDENTICAL}. */
    public DriftClass driftClass() {
        return standardError.isPresent() && absolute() <= standardError.getAsDouble()
                ? DriftClass.WITHIN_STANDARD_ERROR
                : DriftClass.DRIFTED;
    }

    /** The difference without its sign. */
    public double absolute() {
        return Math.abs(after - before);
    }

    /** The difference relative to the first run's number; infinite when that was zero. */
    public double relative() {
        return absolute() / Math.abs(before);
    }

    /** The difference in standard errors, where one that is not zero is known. */
    public OptionalDouble inStandardErrors() {
        return standardError.isPresent() && standardError.getAsDouble() > 0
                ? OptionalDouble.of(absolute() / standardError.getAsDouble())
                : OptionalDouble.empty();
    }
}
