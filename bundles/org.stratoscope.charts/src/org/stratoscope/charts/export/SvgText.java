package org.stratoscope.charts.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stratoscope.charts.ColourScale;

/** The text of an SVG file as it grows. */
final class SvgText {

    /** About how wide a character is. */
    static final double CHARACTER = 6.6;

    private static final int BAR_STEPS = 60;

    private final StringBuilder svg = new StringBuilder();

    /** Begins a file with a white ground and a title. */
    SvgText(int width, int height, int left, String title) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#222222\">",
                width, height, width, height);
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
        add("<text x=\"%d\" y=\"26\" font-size=\"15\" font-weight=\"bold\">%s</text>", left, escaped(title));
    }

    void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    /** A horizontal bar of colours with its ends in numbers; answers where the text after it may begin. */
    int bar(int left, int top, int width, ColourScale scale, boolean grey) {
        int start = left + (int) Math.ceil(scale.lower().length() * CHARACTER) + 6;
        double step = width / (double) BAR_STEPS;
        add("<text x=\"%d\" y=\"%d\">%s</text>", left, top + 10, escaped(scale.lower()));
        for (int i = 0; i < BAR_STEPS; i++) {
            double share = i / (BAR_STEPS - 1.0);
            int level = (int) Math.round(255 * share);
            int colour = grey ? level << 16 | level << 8 | level : scale.colourAt(share);
            // Half a pixel of overlap leaves no seams.
            add(
                    "<rect x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"12\" fill=\"%s\"/>",
                    start + i * step, top, i < BAR_STEPS - 1 ? step + 0.5 : step, colour(colour));
        }
        add("<text x=\"%d\" y=\"%d\">%s</text>", start + width + 6, top + 10, escaped(scale.upper()));
        return start + width + 6 + (int) Math.ceil(scale.upper().length() * CHARACTER) + 12;
    }

    String end() {
        return svg.append("</svg>\n").toString();
    }

    /** A colour 0xRRGGBB as {@code #rrggbb}. */
    static String colour(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    static int width(String text) {
        return (int) Math.ceil(CHARACTER * text.length());
    }

    /** Breaks sentences into lines that fit. */
    static List<String> lines(List<String> sentences, int room) {
        int most = Math.max(20, (int) (room / CHARACTER));
        List<String> lines = new ArrayList<>();
        for (String sentence : sentences) {
            StringBuilder line = new StringBuilder();
            for (String word : sentence.split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
