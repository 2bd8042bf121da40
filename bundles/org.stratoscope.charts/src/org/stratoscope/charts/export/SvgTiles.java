package org.stratoscope.charts.export;

import java.util.Base64;
import java.util.List;
import org.stratoscope.charts.TileGroup;
import org.stratoscope.charts.TilePixels;
import org.stratoscope.charts.TilesLayout;
import org.stratoscope.charts.TilesModel;

/** Draws tiles as SVG: the images of a group are one picture, magnified without smoothing, captions and numbers are text. */
final class SvgTiles {

    private static final int MARGIN = 14;
    private static final int TOP = 40;
    private static final int LINE = 15;
    private static final int ROOM = 720;
    private static final int WANTED = 40;
    private static final int BAR = 120;
    private static final int WHITE = 0xFFFFFF;

    private SvgTiles() {}

    static String text(TilesModel tiles) {
        TilesLayout layout = TilesLayout.of(tiles, ROOM, WANTED, LINE);
        List<String> notes = SvgText.lines(tiles.notes(), ROOM);
        int bars = (tiles.has(true) ? 20 : 0) + (tiles.has(false) ? 20 : 0);
        int below = TOP + layout.height() + 14;
        SvgText svg =
                new SvgText(ROOM + 2 * MARGIN, below + bars + notes.size() * (LINE + 2) + 10, MARGIN, tiles.title());
        for (int group = 0; group < tiles.groups().size(); group++) {
            draw(svg, layout, group);
        }
        if (tiles.has(true)) {
            int after = svg.bar(MARGIN, below, BAR, tiles.scale(), true);
            svg.add("<text x=\"%d\" y=\"%d\">red, green and blue; zero is mid grey</text>", after, below + 10);
            below += 20;
        }
        if (tiles.has(false)) {
            svg.bar(MARGIN, below, BAR, tiles.scale(), false);
            below += 20;
        }
        for (int i = 0; i < notes.size(); i++) {
            svg.add(
                    "<text x=\"%d\" y=\"%d\" fill=\"#666666\">%s</text>",
                    MARGIN, below + 12 + i * (LINE + 2), SvgText.escaped(notes.get(i)));
        }
        return svg.end();
    }

    private static void draw(SvgText svg, TilesLayout layout, int group) {
        TilesLayout.Place place = layout.groups().get(group);
        TileGroup tiles = layout.model().groups().get(group);
        svg.add(
                "<text class=\"group\" x=\"%d\" y=\"%d\">%s</text>",
                MARGIN, TOP + place.top() + 11, SvgText.escaped(tiles.captionInFull()));
        int[][] pixels = TilePixels.of(layout, group, WHITE);
        svg.add(
                "<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" style=\"image-rendering:pixelated\""
                        + " href=\"data:image/png;base64,%s\"/>",
                MARGIN,
                TOP + place.grid(),
                pixels[0].length,
                pixels.length,
                Base64.getEncoder().encodeToString(PngPixels.bytes(pixels)));
        for (int tile = 0; place.number() > 0 && tile < tiles.tiles(); tile++) {
            svg.add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"9\" fill=\"#666666\">%d</text>",
                    MARGIN + place.x(tile) + place.tileWidth() / 2.0,
                    TOP + place.y(tile) + place.tileHeight() + 10,
                    tile + 1);
        }
    }
}
