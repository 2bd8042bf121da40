package org.stratoscope.api.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One value of a sweep's axis, written {@code VALUE}, or {@code VALUE; VALUE; ...} for an axis that goes along several places,
 * or {@code LABEL = VALUE; VALUE; ...} where figures shall call it by a name.
 *
 * @param label what figures call it, if it has a name
 * @param texts the values as text, one for all places or one for each
 */
public record SweepValue(Optional<String> label, List<String> texts) {

    private static final String LABEL_END = " = ";

    public SweepValue {
        texts = List.copyOf(texts);
    }

    /** Reads the text; semicolons in double quotes do not separate. */
    public static SweepValue parse(String text) {
        int end = text.indexOf(LABEL_END);
        boolean labelled = end > 0 && text.substring(0, end).chars().noneMatch(c -> ":;\"".indexOf(c) >= 0);
        String values = labelled ? text.substring(end + LABEL_END.length()) : text;
        Optional<String> label = labelled ? Optional.of(text.substring(0, end).strip()) : Optional.empty();
        return new SweepValue(label, parts(values));
    }

    /** Cuts a text at semicolons that are not in double quotes and strips blanks. */
    public static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /** What figures call it: the label, or the values. */
    public String name() {
        return label.orElseGet(() -> String.join("; ", texts));
    }

    /**
     * What people call a point of a sweep on one of its axes: the label, or the last part of every place with its value.
     *
     * @param path the axis: places separated by semicolons
     */
    public static String inWords(String path, String text) {
        SweepValue value = parse(text);
        return value.label().orElseGet(() -> shortened(path) + " " + value.name());
    }

    /** The places of an axis by their last parts, such as {@code network, learningRate}. */
    public static String shortened(String path) {
        return parts(path).stream()
                .map(place -> place.substring(place.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", "));
    }
}
