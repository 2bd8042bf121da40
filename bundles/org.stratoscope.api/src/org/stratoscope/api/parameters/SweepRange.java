package org.stratoscope.api.parameters;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stratoscope.api.errors.InvalidInputException;

/**
 * Values of a sweep's axis that are given by their range: {@code linear(A, B, N)} and {@code logarithmic(A, B, N)} stand for N
 * values from A to B, {@code uniform(A, B)} and {@code loguniform(A, B)} for one draw of a random design. With the word
 * {@code whole} at the end the numbers are rounded, and those that are the same then count once.
 *
 * @param count how many values; one of a draw
 */
public record SweepRange(Kind kind, double from, double to, int count, boolean whole) {

    private static final Pattern TEXT =
            Pattern.compile("(linear|logarithmic|uniform|loguniform)\\s*\\(([^()]*)\\)", Pattern.CASE_INSENSITIVE);
    private static final MathContext DIGITS = new MathContext(12);
    private static final int PLAIN_AT_LEAST = -4;
    private static final int PLAIN_AT_MOST = 15;
    private static final int VALUES_AT_MOST = 100_000;

    /** How values lie in the range. */
    public enum Kind {
        /** With equal differences. */
        LINEAR,
        /** With equal ratios. */
        LOGARITHMIC,
        /** Drawn, every value as likely as any other. */
        UNIFORM,
        /** Drawn, every order of magnitude as likely as any other. */
        LOGUNIFORM;

        /** Whether values are drawn. */
        public boolean drawn() {
            return this == UNIFORM || this == LOGUNIFORM;
        }

        boolean ratios() {
            return this == LOGARITHMIC || this == LOGUNIFORM;
        }
    }

    /**
     * Reads a range; empty when the text is none but a plain value.
     *
     * @throws InvalidInputException when it is one that cannot be
     */
    public static Optional<SweepRange> parse(String text) throws InvalidInputException {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Kind kind = Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
        List<String> words = new ArrayList<>(
                List.of(matcher.group(2).split(",")).stream().map(String::strip).toList());
        boolean whole = words.getLast().equals("whole");
        if (whole) {
            words.removeLast();
        }
        if (words.size() != (kind.drawn() ? 2 : 3)) {
            throw wrong(text, kind, "has not as many numbers");
        }
        SweepRange range = new SweepRange(
                kind,
                number(text, kind, words.get(0)),
                number(text, kind, words.get(1)),
                kind.drawn() ? 1 : count(text, kind, words.get(2)),
                whole);
        if (kind.ratios() && !(range.from > 0 && range.to > 0)) {
            throw wrong(text, kind, "has no logarithm at a bound that is not positive");
        }
        return Optional.of(range);
    }

    private static double number(String text, Kind kind, String word) throws InvalidInputException {
        try {
            double number = Double.parseDouble(word);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(text, kind, "has a bound that is no number");
        }
        throw wrong(text, kind, "has a bound that is not finite");
    }

    private static int count(String text, Kind kind, String word) throws InvalidInputException {
        if (!word.matches("\\d{1,6}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > VALUES_AT_MOST) {
            throw wrong(text, kind, "wants a number of values from 1 to " + VALUES_AT_MOST);
        }
        return Integer.parseInt(word);
    }

    private static InvalidInputException wrong(String text, Kind kind, String what) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return new InvalidInputException(
                "The range '" + text + "' " + what + "; write " + (kind.drawn() ? name + "(A, B)" : name + "(A, B, N)")
                        + ", with ', whole' at the end for whole numbers.");
    }

    /** The values of a range that is not drawn, in order. */
    public List<String> values() {
        LinkedHashSet<String> values = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            // The ends are given exactly, whatever rounding would make of them.
            double value = i == 0 ? from : i == count - 1 ? to : at((double) i / (count - 1));
            values.add(text(value));
        }
        return List.copyOf(values);
    }

    /**
     * The value of a draw.
     *
     * @param position uniform between 0 and 1
     */
    public String draw(double position) {
        return text(at(position));
    }

    private double at(double position) {
        return kind.ratios() ? from * Math.pow(to / from, position) : from + (to - from) * position;
    }

    private String text(double value) {
        if (whole) {
            return BigDecimal.valueOf(Math.rint(value)).toBigInteger().toString();
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        int magnitude = rounded.precision() - rounded.scale();
        boolean plain = rounded.signum() == 0 || magnitude >= PLAIN_AT_LEAST && magnitude <= PLAIN_AT_MOST;
        return plain ? rounded.toPlainString() : rounded.toString();
    }
}
