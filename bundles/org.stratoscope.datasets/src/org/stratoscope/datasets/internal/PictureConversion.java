package org.stratoscope.datasets.internal;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.PackedColorModel;
import java.awt.image.Raster;
import java.nio.file.Path;
import org.stratoscope.api.data.ImageShape;
import org.stratoscope.api.errors.UnreadableFileException;

/**
 * Takes the numbers of a decoded image as red, green and blue bytes, without colour management: grey values are repeated,
 * palettes looked up, 16 bits rounded to 8, and what is transparent lies on black.
 */
final class PictureConversion {

    private static final int CHANNELS = 3;
    private static final int OPAQUE = 255;
    private static final int STEP_OF_16_BITS = 257;

    private final Path file;
    private final ColorModel model;
    private final Raster raster;
    private final int width;
    private final int height;

    PictureConversion(Path file, BufferedImage image) {
        this.file = file;
        this.model = image.getColorModel();
        this.raster = image.getRaster();
        this.width = image.getWidth();
        this.height = image.getHeight();
    }

    Picture picture() throws UnreadableFileException {
        byte[] pixels = new byte[CHANNELS * height * width];
        switch (model) {
            case IndexColorModel palette -> looked(palette, pixels);
            case PackedColorModel packed -> looked(packed, pixels);
            case ComponentColorModel components -> samples(components, pixels);
            default -> throw foreign();
        }
        return new Picture(new ImageShape(CHANNELS, height, width), pixels);
    }

    private void looked(ColorModel colours, byte[] pixels) {
        Object element = null;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                element = raster.getDataElements(x, y, element);
                int colour = colours.getRGB(element);
                int alpha = colour >>> 24;
                int at = y * width + x;
                put(pixels, 0, at, colour >> 16 & 0xff, alpha);
                put(pixels, 1, at, colour >> 8 & 0xff, alpha);
                put(pixels, 2, at, colour & 0xff, alpha);
            }
        }
    }

    private void samples(ComponentColorModel components, byte[] pixels) throws UnreadableFileException {
        int kind = components.getColorSpace().getType();
        int bits = components.getComponentSize(0);
        if (kind != ColorSpace.TYPE_GRAY && kind != ColorSpace.TYPE_RGB || bits != Byte.SIZE && bits != Short.SIZE) {
            throw foreign();
        }
        int bands = raster.getNumBands();
        int colours = components.getNumColorComponents();
        boolean transparent = components.hasAlpha() && !components.isAlphaPremultiplied();
        int[] row = new int[bands * width];
        for (int y = 0; y < height; y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int start = x * bands;
                int alpha = transparent ? eight(row[start + bands - 1], bits) : OPAQUE;
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int value = row[start + (colours == 1 ? 0 : channel)];
                    put(pixels, channel, y * width + x, eight(value, bits), alpha);
                }
            }
        }
    }

    private static int eight(int value, int bits) {
        return bits == Byte.SIZE ? value : (value + STEP_OF_16_BITS / 2) / STEP_OF_16_BITS;
    }

    private void put(byte[] pixels, int channel, int at, int value, int alpha) {
        pixels[channel * height * width + at] = (byte) ((value * alpha + OPAQUE / 2) / OPAQUE);
    }

    private UnreadableFileException foreign() {
        return new UnreadableFileException(
                file, "has neither grey nor RGB colours; convert it to RGB or remove it from 'folder'");
    }
}
