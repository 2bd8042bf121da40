package org.stratoscope.workbench.results.internal.preview;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.stratoscope.task.inspection.PlainArray;

/** Images of numbers as pixels. */
public final class ImagePixels {

    private static final int DEPTH = 24;
    private static final int FULL = 255;
    private static final int COLOURS = 3;

    private ImagePixels() {}

    /** One image, on the scale of the same image of another array, so that both can be compared. */
    public static ImageData of(PlainArray array, PlainArray scaledAs, int number) {
        int channels = array.length(1);
        int height = array.length(2);
        int width = array.length(COLOURS);
        int plane = height * width;
        int start = number * channels * plane;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = start; i < start + channels * plane; i++) {
            low = Math.min(low, scaledAs.values()[i]);
            high = Math.max(high, scaledAs.values()[i]);
        }
        float span = high > low ? high - low : 1;
        PaletteData palette = new PaletteData(0xFF0000, 0xFF00, 0xFF);
        ImageData data = new ImageData(width, height, DEPTH, palette);
        for (int pixel = 0; pixel < plane; pixel++) {
            int[] rgb = new int[COLOURS];
            for (int c = 0; c < COLOURS; c++) {
                int channel = channels >= COLOURS ? c : 0;
                float value = array.values()[start + channel * plane + pixel];
                rgb[c] = Math.clamp(Math.round(FULL * (value - low) / span), 0, FULL);
            }
            data.setPixel(pixel % width, pixel / width, palette.getPixel(new RGB(rgb[0], rgb[1], rgb[2])));
        }
        return data;
    }
}
