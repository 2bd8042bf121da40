package org.stratoscope.api.parameters;

import java.util.List;
import java.util.Optional;

/**
 * Everything that forms, validation, command line and documentation know of one parameter.
 *
 * @param name name of the record component
 * @param unit empty when dimensionless
 * @param defaultText the default as text, if there is one
 * @param required whether a value must be given (no default and not optional)
 * @param minimum least allowed number, maybe negative infinity
 * @param maximum greatest allowed number, maybe infinity
 * @param choices the words of a {@link ParameterKind#CHOICE}, else empty
 */
public record ParameterDescriptor(
        String name,
        ParameterKind kind,
        String title,
        String description,
        String unit,
        Optional<String> defaultText,
        boolean required,
        double minimum,
        double maximum,
        List<String> choices) {

    public ParameterDescriptor {
        choices = List.copyOf(choices);
    }

    /** The allowed range in words, empty when everything is allowed. */
    public String range() {
        if (kind == ParameterKind.CHOICE) {
            return String.join(" | ", choices);
        }
        // The limits of the Java types are no range that anybody chose.
        boolean integer = kind == ParameterKind.INTEGER;
        boolean low = integer ? minimum > Integer.MIN_VALUE : minimum != Double.NEGATIVE_INFINITY;
        boolean high = integer ? maximum < Integer.MAX_VALUE : maximum != Double.POSITIVE_INFINITY;
        if (low && high) {
            return number(minimum) + " .. " + number(maximum);
        }
        if (low) {
            return "at least " + number(minimum);
        }
        return high ? "at most " + number(maximum) : "";
    }

    /** Says what is wrong with a text as value of this parameter, as the end of a sentence; empty when it is fine. */
    public Optional<String> problem(String text) {
        return ValueText.problem(this, text);
    }

    private String number(double bound) {
        return kind == ParameterKind.INTEGER ? Long.toString((long) bound) : Double.toString(bound);
    }
}
