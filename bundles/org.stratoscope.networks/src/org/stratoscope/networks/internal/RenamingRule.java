package org.stratoscope.networks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratoscope.api.errors.InvalidInputException;

/**
 * Renames tensors: {@code old->new;old->new}, where a {@code *} in the old name stands for any text and the ones in the new
 * name take these texts in order. The first rule whose old name fits a whole name is applied.
 */
record RenamingRule(List<Rule> rules) implements UnaryOperator<String> {

    private record Rule(Pattern pattern, String replacement) {}

    /** Reads the rules. */
    static RenamingRule parse(String text) throws InvalidInputException {
        List<Rule> rules = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] sides = part.strip().split("->", -1);
            if (sides.length != 2 || sides[0].isBlank() || stars(sides[1]) > stars(sides[0])) {
                throw new InvalidInputException("'rename' must be rules such as 'encoder.*->features.*' with semicolons"
                        + " between them, and no more stars behind an arrow than before it, not '" + text + "'.");
            }
            rules.add(rule(sides[0].strip(), sides[1].strip()));
        }
        return new RenamingRule(List.copyOf(rules));
    }

    private static Rule rule(String from, String to) {
        StringBuilder pattern = new StringBuilder();
        for (String piece : from.split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : "(.*?)").append(Pattern.quote(piece));
        }
        StringBuilder replacement = new StringBuilder();
        int group = 0;
        for (String piece : to.split("\\*", -1)) {
            replacement.append(group == 0 ? "" : "$" + group).append(Matcher.quoteReplacement(piece));
            group++;
        }
        return new Rule(Pattern.compile(pattern.toString()), replacement.toString());
    }

    private static long stars(String text) {
        return text.chars().filter(c -> c == '*').count();
    }

    @Override
    public String apply(String name) {
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(name);
            if (matcher.matches()) {
                return matcher.replaceAll(rule.replacement());
            }
        }
        return name;
    }
}
