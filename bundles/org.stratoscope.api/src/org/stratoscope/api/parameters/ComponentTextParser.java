package org.stratoscope.api.parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stratoscope.api.errors.InvalidInputException;

/** Reads {@code name=value,name="quoted, value"} from a position of a text. */
final class ComponentTextParser {

    private final String text;
    private int position;

    ComponentTextParser(String text, int position) {
        this.text = text;
        this.position = position;
    }

    Map<String, String> values() throws InvalidInputException {
        Map<String, String> values = new LinkedHashMap<>();
        while (position < text.length()) {
            String name = name();
            String value = text.startsWith("\"", position) ? quoted() : plain();
            if (values.putIfAbsent(name, value) != null) {
                throw new InvalidInputException("'" + name + "' is given twice in '" + text + "'.");
            }
        }
        return values;
    }

    private String name() throws InvalidInputException {
        int equals = text.indexOf('=', position);
        String name = equals < 0 ? "" : text.substring(position, equals).strip();
        if (name.isEmpty() || name.indexOf(',') >= 0) {
            throw new InvalidInputException("'" + text.substring(position) + "' in '" + text
                    + "' is not a parameter; write name=value, separated by commas.");
        }
        position = equals + 1;
        return name;
    }

    private String plain() {
        int comma = text.indexOf(',', position);
        int end = comma < 0 ? text.length() : comma;
        String value = text.substring(position, end).strip();
        position = end + 1;
        return value;
    }

    private String quoted() throws InvalidInputException {
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            value.append(text.charAt(position++));
        }
        position++;
        if (position > text.length() || position < text.length() && text.charAt(position) != ',') {
            throw new InvalidInputException("A quoted value in '" + text + "' does not end before the next comma.");
        }
        position++;
        return value.toString();
    }
}
