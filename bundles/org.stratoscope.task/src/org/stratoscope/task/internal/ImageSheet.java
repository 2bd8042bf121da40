package org.stratoscope.task.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.stratoscope.api.files.AtomicFiles;

/** Draws images as a sheet of tiles with one pixel between them, each scaled to its own range, as PNG. */
final class ImageSheet {

    private static final int TILES_AT_MOST = 100;
    private static final int COLUMNS = 10;
    private static final int BACKGROUND = 0xFFFFFF;

    private ImageSheet() {}

    static void write(Path file, NDArray images) throws IOException {
        long[] shape = images.getShape().getShape();
        int channels = (int) shape[1];
        int height = (int) shape[2];
        int width = (int) shape[3];
        int tiles = (int) Math.min(TILES_AT_MOST, shape[0]);
        int rows = (tiles + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet =
                new BufferedImage(COLUMNS * (width + 1) - 1, rows * (height + 1) - 1, BufferedImage.TYPE_INT_RGB);
        fill(sheet);
        for (int tile = 0; tile < tiles; tile++) {
            float[] values;
            try (NDArray image = images.get(tile);
                    NDArray narrow = image.toType(DataType.FLOAT32, true)) {
                values = narrow.toFloatArray();
            }
            int left = tile % COLUMNS * (width + 1);
            int top = tile / COLUMNS * (height + 1);
            draw(sheet, left, top, width, height, channels, values);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(sheet, "png", png);
        AtomicFiles.write(file, png.toByteArray());
    }

    private static void fill(BufferedImage sheet) {
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                sheet.setRGB(x, y, BACKGROUND);
            }
        }
    }

    private static void draw(
            BufferedImage sheet, int left, int top, int width, int height, int channels, float[] values) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        float scale = greatest > least ? 255 / (greatest - least) : 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = 0;
                for (int channel = 0; channel < 3; channel++) {
                    int plane = channels == 3 ? channel : 0;
                    float value = values[(plane * height + y) * width + x];
                    colour = colour << 8 | Math.round((value - least) * scale);
                }
                sheet.setRGB(left + x, top + y, colour);
            }
        }
    }
}
