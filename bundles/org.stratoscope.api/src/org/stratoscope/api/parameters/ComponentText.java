package org.stratoscope.api.parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.stratoscope.api.errors.InvalidInputException;

/**
 * A component written as {@code id} or {@code id:name=value,name=value}; values may stand in double quotes, within which
 * a backslash keeps the next character as it is.
 *
 * @param id the component's id
 * @param values the parameters as texts, in the order written
 */
public record ComponentText(String id, Map<String, String> values) {

    public ComponentText {
        Objects.requireNonNull(id, "id");
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Reads the text.
     *
     * @throws InvalidInputException when it does not follow the syntax
     */
    public static ComponentText parse(String text) throws InvalidInputException {
        int colon = text.indexOf(':');
        String id = (colon < 0 ? text : text.substring(0, colon)).strip();
        if (id.isEmpty()) {
            throw new InvalidInputException(
                    "'" + text + "' does not name a component; write id or id:name=value,name=value.");
        }
        return new ComponentText(id, colon < 0 ? Map.of() : new ComponentTextParser(text, colon + 1).values());
    }

    /** Writes the text, quoting where needed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(id);
        char separator = ':';
        for (Map.Entry<String, String> entry : values.entrySet()) {
            text.append(separator).append(entry.getKey()).append('=').append(quoted(entry.getValue()));
            separator = ',';
        }
        return text.toString();
    }

    private static String quoted(String value) {
        boolean plain = !value.isEmpty() && value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\\');
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
