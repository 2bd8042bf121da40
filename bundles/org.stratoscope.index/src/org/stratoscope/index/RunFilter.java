package org.stratoscope.index;

import java.util.List;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.index.internal.FilterParser;

/**
 * Which runs are wanted. Texts such as {@code subject.network.depth >= 20 and not (state = failed)}:
 *
 * <pre>
 * expression = conjunction { "or" conjunction }
 * conjunction = term { "and" term }
 * term = "not" term | "(" expression ")" | NAME "exists" | NAME OPERATOR VALUE
 * OPERATOR = "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "~"
 * </pre>
 *
 * <p>A NAME is {@code state}, {@code title}, {@code progress}, {@code tasks}, {@code started}, {@code ended}, {@code folder},
 * the path of a setting, or a statistic as {@code measurement/statistic}; its end is enough where it is unique, such as
 * {@code depth}. Names and values with blanks or operators stand in double or single quotes. {@code ~} means: contains,
 * whatever the case. A parameter that is swept fits when one of its values does.
 */
public sealed interface RunFilter {

    /** How a value is compared. */
    enum Operator {
        /** The same. */
        EQUAL,
        /** Another one. */
        UNEQUAL,
        /** Smaller. */
        LESS,
        /** Smaller or the same. */
        AT_MOST,
        /** Greater. */
        GREATER,
        /** Greater or the same. */
        AT_LEAST,
        /** A text that contains the value. */
        CONTAINS
    }

    /** All of these; without any, every run fits. */
    record And(List<RunFilter> terms) implements RunFilter {

        public And {
            terms = List.copyOf(terms);
        }
    }

    /** At least one of these. */
    record Or(List<RunFilter> terms) implements RunFilter {

        public Or {
            terms = List.copyOf(terms);
        }
    }

    /** Not this. */
    record Not(RunFilter term) implements RunFilter {}

    /** The run has a value of this name. */
    record Exists(String name) implements RunFilter {}

    /** A value of this name compares so. */
    record Comparison(String name, Operator operator, String value) implements RunFilter {}

    /** Every run. */
    static RunFilter all() {
        return new And(List.of());
    }

    /**
     * Reads an expression.
     *
     * @throws InvalidInputException saying where it is wrong
     */
    static RunFilter parse(String text) throws InvalidInputException {
        return FilterParser.parse(text);
    }
}
