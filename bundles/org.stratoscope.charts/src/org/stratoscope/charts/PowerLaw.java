package org.stratoscope.charts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * y = factor x^exponent.
 *
 * @param factor positive; absent where only the slope is known
 */
public record PowerLaw(OptionalDouble factor, double exponent) {

    private static final String NUMBER = "[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?";
    private static final Pattern TEXT =
            Pattern.compile("\\s*(" + NUMBER + ")?\\s*\\*?\\s*x\\s*(?:\\^\\s*\\(?\\s*(" + NUMBER + ")\\s*\\)?)?\\s*");

    /** Reads {@code 0.2 x^0.5} or {@code x^-1}; nothing when the text is no power law with a positive factor. */
    public static Optional<PowerLaw> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        OptionalDouble factor = matcher.group(1) == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(matcher.group(1)));
        double exponent = matcher.group(2) == null ? 1 : Double.parseDouble(matcher.group(2));
        return factor.orElse(1) > 0 ? Optional.of(new PowerLaw(factor, exponent)) : Optional.empty();
    }

    /** The same slope through the geometric middle of points with positive coordinates, unless the factor is known. */
    PowerLaw through(List<PointModel> points) {
        if (factor.isPresent()) {
            return this;
        }
        double logarithm = points.stream()
                .mapToDouble(point -> Math.log(point.y()) - exponent * Math.log(point.x()))
                .average()
                .orElse(0);
        return new PowerLaw(OptionalDouble.of(Math.exp(logarithm)), exponent);
    }

    /** y at x; the factor counts as one where it is absent. */
    public double at(double x) {
        return factor.orElse(1) * Math.pow(x, exponent);
    }
}
