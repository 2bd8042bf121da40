package org.stratoscope.charts.export;

import java.util.List;
import java.util.Locale;
import org.stratoscope.charts.ColourScale;
import org.stratoscope.charts.HeatCell;
import org.stratoscope.charts.HeatMapModel;

/** Draws a heat map as SVG: a cell a rectangle, the colour bar and the notes below. */
final class SvgHeatMap {

    private static final int MARGIN = 14;
    private static final int TOP = 44;
    private static final int LINE = 17;
    private static final int BAR = 160;
    private static final int WIDTH_ABOUT = 660;
    private static final int WIDTH_AT_LEAST = 420;
    private static final int NUMBERED_CELL = 44;
    private static final int SHORT_NAME = 4;
    private static final int TIPS_UP_TO = 4096;

    private final HeatMapModel map;
    private final int left;
    private final int cellWidth;
    private final int cellHeight;
    private final boolean upright;
    private final int names;

    private SvgHeatMap(HeatMapModel map) {
        this.map = map;
        left = MARGIN + map.rows().stream().mapToInt(SvgText::width).max().orElse(0) + 8;
        int columns = Math.max(1, map.columns().size());
        int rows = Math.max(1, map.rows().size());
        cellWidth = map.isNumbered() ? NUMBERED_CELL : Math.clamp(WIDTH_ABOUT / columns, 4, 28);
        cellHeight = map.isNumbered() ? Math.min(NUMBERED_CELL, 32) : Math.clamp(WIDTH_ABOUT / rows, 6, 22);
        upright = map.columns().stream().anyMatch(name -> name.length() > SHORT_NAME);
        int longest = map.columns().stream().mapToInt(SvgText::width).max().orElse(0);
        names = (upright ? longest + 12 : LINE + 4) + (map.columnTitle().isEmpty() ? 0 : LINE);
    }

    static String text(HeatMapModel map) {
        return new SvgHeatMap(map).draw();
    }

    private String draw() {
        int plotWidth = cellWidth * map.columns().size();
        int plotHeight = map.isEmpty() ? 3 * LINE : cellHeight * map.rows().size();
        int bar = TOP + plotHeight + names + 10;
        int width = Math.max(Math.max(WIDTH_AT_LEAST, left + plotWidth), MARGIN + SvgText.width(map.title())) + MARGIN;
        List<String> notes = SvgText.lines(map.notes(), width - 2 * MARGIN);
        SvgText svg = new SvgText(width, bar + 2 * LINE + notes.size() * LINE + 4, MARGIN, map.title());
        if (map.isEmpty()) {
            List<String> words = notes.isEmpty() ? List.of("No results yet") : notes;
            for (int i = 0; i < words.size(); i++) {
                svg.add(
                        "<text x=\"%d\" y=\"%d\">%s</text>",
                        MARGIN, TOP + (i + 1) * LINE, SvgText.escaped(words.get(i)));
            }
            return svg.end();
        }
        for (int row = 0; row < map.rows().size(); row++) {
            svg.add(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\"%s>%s</text>",
                    left - 8,
                    TOP + (row + 0.5) * cellHeight + 4,
                    size(cellHeight),
                    SvgText.escaped(map.rows().get(row)));
            for (int column = 0; column < map.columns().size(); column++) {
                draw(svg, row, column);
            }
        }
        drawColumnNames(svg, TOP + plotHeight);
        int after = svg.bar(MARGIN, bar, BAR, map.scale(), false);
        svg.add("<text x=\"%d\" y=\"%d\">%s</text>", after, bar + 10, SvgText.escaped(map.valueName()));
        for (int i = 0; i < notes.size(); i++) {
            svg.add(
                    "<text x=\"%d\" y=\"%d\" fill=\"#666666\">%s</text>",
                    MARGIN, bar + 30 + i * LINE, SvgText.escaped(notes.get(i)));
        }
        return svg.end();
    }

    private void draw(SvgText svg, int row, int column) {
        HeatCell cell = map.cell(row, column);
        int x = left + column * cellWidth;
        int y = TOP + row * cellHeight;
        int colour = map.scale().colour(cell.value());
        boolean tips = map.rows().size() * map.columns().size() <= TIPS_UP_TO;
        String tip = tips ? "<title>" + SvgText.escaped(map.tip(row, column)) + "</title>" : "";
        svg.add(
                "<rect class=\"cell\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s>%s</rect>",
                x,
                y,
                cellWidth,
                cellHeight,
                cell.hasValue()
                        ? "fill=\"" + SvgText.colour(colour) + "\""
                        : "fill=\"none\" stroke=\"#dddddd\" stroke-width=\"0.5\"",
                tip);
        String ink = ColourScale.isLight(colour) ? "#222222" : "#ffffff";
        if (map.isNumbered() && cell.hasValue()) {
            svg.add(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"11\" fill=\"%s\">%s</text>",
                    x + cellWidth / 2.0, y + cellHeight / 2.0 + 4, ink, CellText.of(cell.value()));
        }
        if (cell.marked()) {
            boolean aside = map.isNumbered();
            svg.add(
                    "<circle class=\"unrelated\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>",
                    aside ? x + cellWidth - 6.0 : x + cellWidth / 2.0,
                    aside ? y + 6.0 : y + cellHeight / 2.0,
                    Math.min(2.2, Math.min(cellWidth, cellHeight) / 5.0),
                    ink);
        }
    }

    private void drawColumnNames(SvgText svg, int bottom) {
        int step = upright ? Math.ceilDiv(9, cellWidth) : Math.ceilDiv(SHORT_NAME * 7, cellWidth);
        for (int column = 0; column < map.columns().size(); column += step) {
            double middle = left + (column + 0.5) * cellWidth;
            String name = SvgText.escaped(map.columns().get(column));
            if (upright) {
                svg.add(
                        "<text transform=\"translate(%.1f %d) rotate(-90)\" text-anchor=\"end\"%s>%s</text>",
                        middle + 4, bottom + 8, size(cellWidth), name);
            } else {
                svg.add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", middle, bottom + LINE, name);
            }
        }
        if (!map.columnTitle().isEmpty()) {
            svg.add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    left + map.columns().size() * cellWidth / 2.0,
                    bottom + names - 4,
                    SvgText.escaped(map.columnTitle()));
        }
    }

    /** Smaller text where rows or columns are narrow. */
    private static String size(int room) {
        return room >= 14 ? "" : String.format(Locale.ROOT, " font-size=\"%d\"", Math.max(6, room - 1));
    }
}
