package org.stratoscope.network.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stratoscope.network.weights.SafetensorsHeader.HeaderException;

/**
 * Reads the part of JSON that safetensors headers use: objects, arrays, strings and whole numbers that are not negative.
 * Names may not repeat and nothing nests deeper than an entry does.
 */
final class HeaderJson {

    private static final int DEEPEST = 4;

    private final String text;
    private int at;

    private HeaderJson(String text) {
        this.text = text;
    }

    /** The object that is the whole text; values are {@code Map}, {@code List}, {@code String} or {@code Long}. */
    static Map<String, Object> object(String text) throws HeaderException {
        HeaderJson json = new HeaderJson(text);
        Map<String, Object> object = json.object(1);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.broken();
        }
        return object;
    }

    private Map<String, Object> object(int depth) throws HeaderException {
        expect('{');
        Map<String, Object> members = new LinkedHashMap<>();
        if (accept('}')) {
            return members;
        }
        do {
            String name = string();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw new HeaderException("the name " + name + " appears twice");
            }
        } while (accept(','));
        expect('}');
        return members;
    }

    private List<Object> array(int depth) throws HeaderException {
        expect('[');
        List<Object> elements = new ArrayList<>();
        if (accept(']')) {
            return elements;
        }
        do {
            elements.add(value(depth + 1));
        } while (accept(','));
        expect(']');
        return elements;
    }

    private Object value(int depth) throws HeaderException {
        if (depth > DEEPEST) {
            throw broken();
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> number();
        };
    }

    private Long number() throws HeaderException {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        // Eighteen digits always fit a long.
        if (at == start || at - start > 18) {
            throw broken();
        }
        return Long.parseLong(text.substring(start, at));
    }

    private String string() throws HeaderException {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (true) {
            char next = next();
            if (next == '"') {
                return string.toString();
            }
            if (next < ' ') {
                throw broken();
            }
            string.append(next == '\\' ? escaped() : next);
        }
    }

    private char escaped() throws HeaderException {
        char kind = next();
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw broken();
        };
    }

    private char unicode() throws HeaderException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw broken();
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private char peek() throws HeaderException {
        skipSpace();
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private char next() throws HeaderException {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at++);
    }

    private boolean accept(char wanted) throws HeaderException {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char wanted) throws HeaderException {
        if (!accept(wanted)) {
            throw broken();
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private HeaderException broken() {
        return new HeaderException("it is not valid at character " + at);
    }
}
