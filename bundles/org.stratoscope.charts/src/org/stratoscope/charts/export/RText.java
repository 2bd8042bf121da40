package org.stratoscope.charts.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Values as R writes them. */
final class RText {

    private static final int NUMBERS_A_LINE = 6;
    private static final int TEXTS_A_LINE = 4;

    private RText() {}

    /** A text in quotes; what is no visible ASCII is escaped, so that the script means the same in every encoding. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (point >= ' ' && point < 0x7F) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append(String.format(java.util.Locale.ROOT, "\\U{%04x}", point));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** A number so that it reads back the same. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "NA";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A vector of numbers. */
    static String numbers(DoubleStream values) {
        return vector(values.mapToObj(RText::number).toList(), NUMBERS_A_LINE, "numeric(0)");
    }

    /** A vector of texts. */
    static String texts(List<String> values) {
        return vector(values.stream().map(RText::quoted).toList(), TEXTS_A_LINE, "character(0)");
    }

    private static String vector(List<String> items, int aLine, String none) {
        if (items.isEmpty()) {
            return none;
        }
        StringBuilder text = new StringBuilder("c(");
        for (int i = 0; i < items.size(); i += aLine) {
            text.append(i == 0 ? "" : ",\n    ")
                    .append(items.subList(i, Math.min(items.size(), i + aLine)).stream()
                            .collect(Collectors.joining(", ")));
        }
        return text.append(')').toString();
    }
}
