package org.stratoscope.workbench.internal.help;

import java.util.ArrayList;
import java.util.List;
import org.stratoscope.help.HelpBlock;
import org.stratoscope.help.HelpSpan;

/** A table as lines of letters that are all equally wide. */
final class HelpTable {

    private static final int WIDTH = 46;

    private HelpTable() {}

    static String text(HelpBlock.Table table) {
        List<List<String>> rows = table.rows().stream()
                .map(row -> row.stream().map(HelpTable::words).toList())
                .toList();
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = Math.min(WIDTH, row.get(i).length());
                if (i < widths.size()) {
                    widths.set(i, Math.max(widths.get(i), width));
                } else {
                    widths.add(width);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            line(rows.get(r), widths, text);
            if (r == 0) {
                widths.forEach(width -> text.append("\u2500".repeat(width)).append("  "));
                text.append('\n');
            }
        }
        return text.toString().stripTrailing();
    }

    /** A row; what does not fit into a cell goes on below. */
    private static void line(List<String> row, List<Integer> widths, StringBuilder text) {
        List<List<String>> cells = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < row.size(); i++) {
            List<String> wrapped = wrap(row.get(i), widths.get(i));
            cells.add(wrapped);
            lines = Math.max(lines, wrapped.size());
        }
        for (int l = 0; l < lines; l++) {
            for (int i = 0; i < cells.size(); i++) {
                String part = l < cells.get(i).size() ? cells.get(i).get(l) : "";
                text.append(part).append(" ".repeat(Math.max(0, widths.get(i) - part.length()) + 2));
            }
            text.append('\n');
        }
    }

    private static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > Math.max(width, 1)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String words(List<HelpSpan> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
