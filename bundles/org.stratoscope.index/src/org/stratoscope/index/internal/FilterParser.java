package org.stratoscope.index.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.index.RunFilter;

/** Reads a filter by recursive descent. */
public final class FilterParser {

    private static final int DEPTH_AT_MOST = 50;
    private static final int LENGTH_AT_MOST = 10_000;
    private static final Map<String, RunFilter.Operator> OPERATORS = Map.of(
            "=", RunFilter.Operator.EQUAL,
            "==", RunFilter.Operator.EQUAL,
            "!=", RunFilter.Operator.UNEQUAL,
            "<", RunFilter.Operator.LESS,
            "<=", RunFilter.Operator.AT_MOST,
            ">", RunFilter.Operator.GREATER,
            ">=", RunFilter.Operator.AT_LEAST,
            "~", RunFilter.Operator.CONTAINS);
    private static final String OPERATOR_CHARACTERS = "=!<>~";

    /** A piece of the text; quoted pieces are never words of the grammar. */
    private record Token(String text, boolean quoted, int position) {
        boolean is(String word) {
            return !quoted && text.equalsIgnoreCase(word);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private FilterParser(String text) {
        this.text = text;
    }

    /** See {@link RunFilter#parse}. */
    public static RunFilter parse(String text) throws InvalidInputException {
        if (text.length() > LENGTH_AT_MOST) {
            throw new InvalidInputException("The filter is longer than " + LENGTH_AT_MOST + " characters; shorten it.");
        }
        FilterParser parser = new FilterParser(text);
        parser.cut();
        RunFilter filter = parser.expression(0);
        if (parser.next < parser.tokens.size()) {
            throw parser.wrong("'and' or 'or'");
        }
        return filter;
    }

    private void cut() throws InvalidInputException {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '(' || c == ')') {
                i++;
                tokens.add(new Token(text.substring(start, i), false, start));
            } else if (c == '"' || c == '\'') {
                i = text.indexOf(c, i + 1);
                if (i < 0) {
                    throw new InvalidInputException("The filter '" + text
                            + "' has a quote that is not closed, at character " + (start + 1) + "; close it.");
                }
                tokens.add(new Token(text.substring(start + 1, i), true, start));
                i++;
            } else {
                boolean operator = OPERATOR_CHARACTERS.indexOf(c) >= 0;
                while (i < text.length()
                        && OPERATOR_CHARACTERS.indexOf(text.charAt(i)) >= 0 == operator
                        && !Character.isWhitespace(text.charAt(i))
                        && "()\"'".indexOf(text.charAt(i)) < 0) {
                    i++;
                }
                tokens.add(new Token(text.substring(start, i), false, start));
            }
        }
    }

    private RunFilter expression(int depth) throws InvalidInputException {
        List<RunFilter> terms = new ArrayList<>(List.of(conjunction(depth)));
        while (accept("or")) {
            terms.add(conjunction(depth));
        }
        return terms.size() == 1 ? terms.getFirst() : new RunFilter.Or(terms);
    }

    private RunFilter conjunction(int depth) throws InvalidInputException {
        List<RunFilter> terms = new ArrayList<>(List.of(term(depth)));
        while (accept("and")) {
            terms.add(term(depth));
        }
        return terms.size() == 1 ? terms.getFirst() : new RunFilter.And(terms);
    }

    private RunFilter term(int depth) throws InvalidInputException {
        if (depth > DEPTH_AT_MOST) {
            throw new InvalidInputException("The filter is nested more than " + DEPTH_AT_MOST + " deep; simplify it.");
        }
        if (accept("not")) {
            return new RunFilter.Not(term(depth + 1));
        }
        if (accept("(")) {
            RunFilter inner = expression(depth + 1);
            if (!accept(")")) {
                throw wrong("')'");
            }
            return inner;
        }
        String name = word("a name");
        if (accept("exists")) {
            return new RunFilter.Exists(name);
        }
        if (next >= tokens.size()
                || tokens.get(next).quoted()
                || !OPERATORS.containsKey(tokens.get(next).text())) {
            throw wrong("one of = != < <= > >= ~, or 'exists'");
        }
        RunFilter.Operator operator = OPERATORS.get(tokens.get(next++).text());
        return new RunFilter.Comparison(name, operator, word("a value"));
    }

    private String word(String what) throws InvalidInputException {
        if (next >= tokens.size()) {
            throw wrong(what);
        }
        Token token = tokens.get(next);
        boolean grammar = token.is("(")
                || token.is(")")
                || token.is("and")
                || token.is("or")
                || token.is("not")
                || !token.quoted() && OPERATOR_CHARACTERS.indexOf(token.text().charAt(0)) >= 0;
        if (grammar) {
            throw wrong(what);
        }
        next++;
        return token.text();
    }

    private boolean accept(String word) {
        if (next < tokens.size() && tokens.get(next).is(word)) {
            next++;
            return true;
        }
        return false;
    }

    private InvalidInputException wrong(String expected) {
        String where = next < tokens.size()
                ? "at '" + tokens.get(next).text() + "' (character "
                        + (tokens.get(next).position() + 1) + ")"
                : "at its end";
        return new InvalidInputException("The filter '" + text + "' is wrong " + where + ": there should be " + expected
                + "; write for example \"subject.network.depth >= 20 and state = succeeded\".");
    }
}
