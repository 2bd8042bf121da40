package org.stratoscope.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.stratoscope.charts.TilesLayout.Spot;
import org.stratoscope.charts.export.CsvFigure;
import org.stratoscope.charts.export.SvgFigure;
import org.stratoscope.task.inspection.PlainArray;

/** Claims: tiles have the colours, places and numbers of their arrays on one scale, and say what they leave out. */
class TilesTests {

    private static final ViewSpec VIEW =
            new ViewSpec(ViewKind.TILES, "Filters", "energy-profile", List.of("filters"), false);

    private static StoredArray stored(String subject, long[] shape, float... values) {
        return new StoredArray("energy-profile", "filters", subject, Map.of(), 0, new PlainArray(shape, values));
    }

    private static TilesModel figure(StoredArray... arrays) {
        return TilesFigure.build(VIEW, List.of(arrays), List.of());
    }

    @Test
    void zeroIsMidGreyAndTheGreatestMagnitudeOfTheFigureEndsTheScale() {
        // Two filters of three channels and one pixel; the greatest magnitude, 4, is in the other group.
        TilesModel tiles = figure(
                stored("initial", new long[] {2, 3, 1, 1}, 0, 2, -2, 4, -4, 0),
                stored("trained", new long[] {1, 3, 1, 1}, 1, 1, 1));
        assertEquals(4, tiles.greatest());
        // 127.5 + 127.5 v / 4: 0 -> 128, 2 -> 191, -2 -> 64; 4 -> 255, -4 -> 0; 1 -> 159.
        assertEquals(0x80BF40, tiles.colour(0, 0, 0, 0, 0));
        assertEquals(0xFF0080, tiles.colour(0, 1, 0, 0, 0));
        assertEquals(0x9F9F9F, tiles.colour(1, 0, 0, 0, 0));
        assertEquals(
                "initial\ntile 2, row 1, column 1\nvalue: 4.0, -4.0, 0.0 (red, green, blue)", tiles.tip(0, 1, 0, 0, 0));
    }

    @Test
    void otherNumbersOfChannelsLieSideBySideOnTheDivergingScale() {
        TilesModel tiles = figure(stored("trained", new long[] {1, 2, 1, 1}, -1, 0));
        assertEquals(0x00446A, tiles.colour(0, 0, 0, 0, 0));
        assertEquals(0xEDEDED, tiles.colour(0, 0, 1, 0, 0));
        TilesLayout layout = TilesLayout.of(tiles, 300, 10, 12);
        assertEquals(21, layout.groups().getFirst().tileWidth(), "two planes of 10 pixels and a gap");
        assertEquals(Optional.of(new Spot(0, 0, 1, 0, 0)), layout.at(11, 14));
        assertEquals(Optional.empty(), layout.at(10, 14), "the gap");
    }

    @Test
    void aGroupShowsItsFirstTilesAndSaysHowManyAreLeftOut() {
        TilesModel tiles = figure(stored("trained", new long[] {300, 1, 1}, new float[300]));
        assertEquals(256, tiles.groups().getFirst().tiles());
        assertTrue(tiles.groups().getFirst().captionInFull().endsWith("(the first 256 of 300, 44 left out)"));
    }

    @Test
    void whatIsNoImageIsToldAndNotDrawn() {
        TilesModel flat = figure(stored("trained", new long[] {2, 2}, 1, 2, 3, 4));
        assertTrue(flat.isEmpty());
        assertTrue(flat.notes().getFirst().startsWith("'filters' of shape 2 x 2 holds no images"));
        TilesModel none = figure();
        assertTrue(none.isEmpty());
        assertEquals(
                List.of("the images of 'filters' that the measurement 'energy-profile' stores would be here; none is"
                        + " stored yet"),
                none.notes());
        assertFalse(TileGroup.isImages(new long[] {1, 2000, 2}));
        assertFalse(TileGroup.isImages(new long[] {1, 1000, 1000}));
        assertFalse(TileGroup.isImages(new long[] {0, 3, 3}));
    }

    @Test
    void modelsWithTheSameNumbersAreEqual() {
        TilesModel one = figure(stored("trained", new long[] {1, 1, 2}, 1, 2));
        assertEquals(one, figure(stored("trained", new long[] {1, 1, 2}, 1, 2)));
        assertNotEquals(one, figure(stored("trained", new long[] {1, 1, 2}, 1, 3)));
    }

    @Test
    void keysWalkFromPixelToPixelTileToTileAndGroupToGroup() {
        TilesModel tiles = figure(
                stored("initial", new long[] {3, 2, 2}, new float[12]), stored("trained", new long[] {1, 1, 1}, 7));
        TilesLayout layout = TilesLayout.of(tiles, 45, 20, 12);
        assertEquals(2, layout.groups().getFirst().columns());
        Spot start = new Spot(0, 0, 0, 0, 0);
        assertEquals(start, TileCursor.moved(layout, start, -1, 0));
        assertEquals(new Spot(0, 0, 0, 0, 1), TileCursor.moved(layout, start, 1, 0));
        assertEquals(new Spot(0, 1, 0, 0, 0), TileCursor.moved(layout, new Spot(0, 0, 0, 0, 1), 1, 0));
        assertEquals(new Spot(0, 2, 0, 0, 1), TileCursor.moved(layout, new Spot(0, 0, 0, 1, 1), 0, 1));
        assertEquals(new Spot(1, 0, 0, 0, 0), TileCursor.moved(layout, new Spot(0, 2, 0, 1, 0), 0, 1));
        assertEquals(new Spot(0, 2, 0, 1, 0), TileCursor.moved(layout, new Spot(1, 0, 0, 0, 0), 0, -1));
        Spot last = new Spot(1, 0, 0, 0, 0);
        assertEquals(last, TileCursor.moved(layout, last, 1, 1));
        assertEquals(Optional.of(last), layout.at(layout.x(last), layout.y(last)));
    }

    @Test
    void filesHoldEveryPixel() throws IOException {
        TilesModel tiles = figure(stored("trained", new long[] {2, 3, 1, 2}, 1, 0, 0, -1, 0, 1, 0, 0, 0, 0, 0, 0));
        String csv = CsvFigure.text(tiles);
        assertEquals(1 + 12, csv.lines().count());
        assertEquals("filters,1,2,1,2,-1.0", csv.lines().skip(4).findFirst().orElseThrow());
        String svg = SvgFigure.text(tiles);
        String data = svg.split("base64,")[1].split("\"")[0];
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
        // Each image is 2 x 1 pixels, 20 times magnified: two of them and a gap of one.
        assertEquals(81, image.getWidth());
        assertEquals(20, image.getHeight());
        assertEquals(0xFFFF8080, image.getRGB(0, 0));
        assertEquals(0xFF8000FF, image.getRGB(20, 19));
        assertEquals(0xFFFFFFFF, image.getRGB(40, 5), "the gap");
        assertEquals(0xFF808080, image.getRGB(41, 0));
        assertTrue(svg.contains(">-1</text>"), "the scale stands beside");
        assertTrue(svg.contains(">2</text>"), "the number of the second tile");
    }

    @Test
    void anEmptyFigureSaysWhatWouldBeThere() {
        String svg = SvgFigure.text(figure());
        assertTrue(svg.contains("would be here"));
        assertFalse(svg.contains("<image"));
    }
}
