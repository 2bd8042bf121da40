package org.stratoscope.workbench.results.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.stratoscope.charts.TilePixels;
import org.stratoscope.charts.TilesLayout;

/**
 * Tiles laid out and drawn, as it is done in the background.
 *
 * @param images one for each group
 */
record DrawnTiles(TilesLayout layout, List<ImageData> images) {

    private static final PaletteData PALETTE = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final int DEPTH = 24;

    static DrawnTiles of(TilesLayout layout, int gap) {
        return new DrawnTiles(
                layout,
                IntStream.range(0, layout.groups().size())
                        .mapToObj(group -> image(TilePixels.of(layout, group, gap)))
                        .toList());
    }

    private static ImageData image(int[][] pixels) {
        ImageData image = new ImageData(pixels[0].length, pixels.length, DEPTH, PALETTE);
        for (int y = 0; y < pixels.length; y++) {
            image.setPixels(0, y, pixels[y].length, pixels[y], 0);
        }
        return image;
    }
}
