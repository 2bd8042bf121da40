package org.stratoscope.networks.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into lines, lines into words, and writes repetitions out. */
final class LayerListParser {

    private static final int MOST_LINES = 10_000;
    private static final int DEEPEST = 8;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})\\.\\.(\\d{1,5})");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final String[] text;
    private final List<LayerLine> lines = new ArrayList<>();

    private LayerListParser(String text) {
        this.text = text.split("\\R", -1);
    }

    static List<LayerLine> parse(String text) throws LayerListException {
        LayerListParser parser = new LayerListParser(text);
        int end = parser.block(0, new HashMap<>(), 0);
        if (end < parser.text.length) {
            throw new LayerListException(end + 1, "'end' without 'repeat'");
        }
        return List.copyOf(parser.lines);
    }

    /** Reads from a line on up to the 'end' that closes this block, or to the end of the text; returns where it stopped. */
    private int block(int from, Map<String, Integer> variables, int depth) throws LayerListException {
        int index = from;
        while (index < text.length) {
            List<String> words = words(index, variables);
            if (words.isEmpty()) {
                index++;
            } else if (words.getFirst().equals("end")) {
                return index;
            } else if (words.getFirst().equals("repeat")) {
                index = repeat(index, words, variables, depth);
            } else {
                add(index + 1, words);
                index++;
            }
        }
        return index;
    }

    private int repeat(int index, List<String> words, Map<String, Integer> variables, int depth)
            throws LayerListException {
        Matcher range = words.size() == 3 ? RANGE.matcher(words.get(2)) : RANGE.matcher("");
        if (!range.matches() || !words.get(1).matches("\\w+")) {
            throw new LayerListException(index + 1, "write 'repeat i 0..5'");
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        if (last < first || depth == DEEPEST || variables.containsKey(words.get(1))) {
            throw new LayerListException(
                    index + 1, "the range must not be empty, the variable new, and the nesting at most " + DEEPEST);
        }
        int end = index + 1;
        for (int value = first; value <= last; value++) {
            Map<String, Integer> inner = new HashMap<>(variables);
            inner.put(words.get(1), value);
            end = block(index + 1, inner, depth + 1);
        }
        if (end == text.length) {
            throw new LayerListException(index + 1, "'repeat' without 'end'");
        }
        return end + 1;
    }

    private List<String> words(int index, Map<String, Integer> variables) throws LayerListException {
        String line = text[index];
        int comment = line.indexOf('#');
        String content = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (content.isEmpty()) {
            return List.of();
        }
        Matcher matcher = VARIABLE.matcher(content);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Integer value = variables.get(matcher.group(1));
            if (value == null) {
                throw new LayerListException(index + 1, "no 'repeat' gives {" + matcher.group(1) + "} a value");
            }
            matcher.appendReplacement(filled, value.toString());
        }
        matcher.appendTail(filled);
        return List.of(filled.toString().split("\\s+"));
    }

    private void add(int number, List<String> words) throws LayerListException {
        if (lines.size() == MOST_LINES) {
            throw new LayerListException(number, "there are more than " + MOST_LINES + " layers");
        }
        boolean named = words.getFirst().endsWith(":");
        List<String> rest = named ? words.subList(1, words.size()) : words;
        if (rest.isEmpty()) {
            throw new LayerListException(number, "the name is followed by no layer");
        }
        Optional<String> name = named
                ? Optional.of(words.getFirst().substring(0, words.getFirst().length() - 1))
                : Optional.empty();
        List<String> arguments = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (String word : rest.subList(1, rest.size())) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                arguments.add(word);
            } else if (options.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
                throw new LayerListException(number, "'" + word.substring(0, equals) + "' is given twice");
            }
        }
        lines.add(new LayerLine(number, name, rest.getFirst(), arguments, options));
    }
}
