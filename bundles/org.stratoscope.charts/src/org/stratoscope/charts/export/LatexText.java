package org.stratoscope.charts.export;

import java.util.Locale;
import java.util.OptionalDouble;

/** Words and numbers as LaTeX sets them. */
public final class LatexText {

    private static final int DECIMALS_AT_MOST = 12;

    private LatexText() {}

    /**
     * A number in mathematical mode: four digits, or with its error in two digits and as many decimals.
     *
     * @param error the standard error where one is known
     */
    public static String number(double value, OptionalDouble error) {
        if (error.isEmpty() || !(error.getAsDouble() > 0) || !Double.isFinite(value)) {
            return "$" + String.format(Locale.ROOT, "%.4g", value).replaceFirst("e([+-]\\d+)", "\\\\cdot 10^{$1}")
                    + "$";
        }
        int decimals = Math.clamp(1 - (int) Math.floor(Math.log10(error.getAsDouble())), 0, DECIMALS_AT_MOST);
        return String.format(Locale.ROOT, "$%." + decimals + "f \\pm %." + decimals + "f$", value, error.getAsDouble());
    }

    /** Text in which nothing is a command. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
