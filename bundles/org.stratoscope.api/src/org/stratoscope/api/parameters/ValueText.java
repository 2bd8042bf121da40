package org.stratoscope.api.parameters;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the text of single values and says what is wrong with it. */
final class ValueText {

    private ValueText() {}

    static Optional<String> problem(ParameterDescriptor parameter, String text) {
        return switch (parameter.kind()) {
            case INTEGER -> integerProblem(parameter, text);
            case REAL -> realProblem(parameter, text);
            case VECTOR -> vectorProblem(parameter, text);
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? Optional.empty()
                        : Optional.of("must be true or false, not '" + text + "'");
            case CHOICE ->
                parameter.choices().stream().anyMatch(choice -> same(choice, text))
                        ? Optional.empty()
                        : Optional.of(
                                "must be one of " + String.join(", ", parameter.choices()) + ", not '" + text + "'");
            case PATH -> pathProblem(text);
            case TEXT -> Optional.empty();
        };
    }

    static boolean same(String choice, String text) {
        return normal(choice).equals(normal(text));
    }

    /** The word for an enum constant: single letters as they are, others in lower case with hyphens. */
    static String word(Enum<?> constant) {
        String name = constant.name();
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Double> vector(String text) {
        List<Double> values = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            values.add(Double.valueOf(part.strip()));
        }
        return List.copyOf(values);
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<String> integerProblem(ParameterDescriptor parameter, String text) {
        try {
            return rangeProblem(parameter, Long.parseLong(text), text);
        } catch (NumberFormatException e) {
            return Optional.of("must be a whole number, not '" + text + "'");
        }
    }

    private static Optional<String> realProblem(ParameterDescriptor parameter, String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isNaN(value)
                    ? Optional.of("must be a number, not '" + text + "'")
                    : rangeProblem(parameter, value, text);
        } catch (NumberFormatException e) {
            return Optional.of("must be a number, not '" + text + "'");
        }
    }

    private static Optional<String> vectorProblem(ParameterDescriptor parameter, String text) {
        try {
            for (double value : vector(text)) {
                Optional<String> problem = Double.isNaN(value)
                        ? Optional.of("must be numbers, not '" + text + "'")
                        : rangeProblem(parameter, value, text);
                if (problem.isPresent()) {
                    return problem;
                }
            }
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.of("must be numbers separated by '/', such as 0.5/0.5/0.5, not '" + text + "'");
        }
    }

    private static Optional<String> pathProblem(String text) {
        try {
            return Path.of(text).toString().isEmpty() ? Optional.of("must not be empty") : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("must be a file or folder, not '" + text + "'");
        }
    }

    private static Optional<String> rangeProblem(ParameterDescriptor parameter, double value, String text) {
        boolean inside = value >= parameter.minimum() && value <= parameter.maximum();
        return inside ? Optional.empty() : Optional.of("must be " + rangeWords(parameter) + ", not '" + text + "'");
    }

    private static String rangeWords(ParameterDescriptor parameter) {
        String range = parameter.range().isEmpty() ? "of moderate size" : parameter.range();
        return range.contains(" .. ") ? "in " + range : range;
    }
}
