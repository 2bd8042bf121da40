package org.stratoscope.api.results;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One number of a measurement.
 *
 * @param statistic its name, such as {@code D}, {@code energy} or {@code agop_pearson@sqrt}
 * @param layer the layer it belongs to, if any
 * @param index component, class or mode number from 0 where the statistic is a vector
 * @param value the number; never NaN
 * @param standardError its standard error where one is known
 * @param samples the number of samples behind the value
 */
public record Result(
        String statistic,
        Optional<LayerReference> layer,
        OptionalInt index,
        double value,
        OptionalDouble standardError,
        long samples) {

    public Result {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(standardError, "standardError");
        if (statistic.isBlank()) {
            throw new IllegalArgumentException("a result needs the name of its statistic");
        }
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("the value of " + statistic + " is not a number");
        }
    }

    /** A number of the whole network. */
    public static Result of(String statistic, double value, long samples) {
        return new Result(statistic, Optional.empty(), OptionalInt.empty(), value, OptionalDouble.empty(), samples);
    }

    /** A number of one layer. */
    public static Result of(String statistic, LayerReference layer, double value, long samples) {
        return new Result(statistic, Optional.of(layer), OptionalInt.empty(), value, OptionalDouble.empty(), samples);
    }

    /** The same with a standard error; one that is not finite counts as unknown. */
    public Result withStandardError(double error) {
        OptionalDouble known = Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
        return new Result(statistic, layer, index, value, known, samples);
    }

    /** The same as component number {@code component} of a vector. */
    public Result atIndex(int component) {
        return new Result(statistic, layer, OptionalInt.of(component), value, standardError, samples);
    }
}
