package org.stratoscope.datasets.internal;

import org.stratoscope.api.data.ImageShape;

/**
 * A decoded picture of any size.
 *
 * @param shape one channel or three, red, green and blue
 * @param pixels one byte for each value, channel slowest
 */
record Picture(ImageShape shape, byte[] pixels) {

    private static final int RED = 19_595;
    private static final int GREEN = 38_470;
    private static final int BLUE = 7_471;
    private static final int HALF = 1 << 15;

    /** The square that the crop takes, resized linearly to a side. */
    byte[] square(Crop crop, int side) {
        Picture part = crop == Crop.CENTRE ? centre() : this;
        return new PixelResizing(part.shape, side).resize(part.pixels, 0);
    }

    /** The luminance of ITU-R BT.601, 0.299 R + 0.587 G + 0.114 B with weights in 2^-16, rounded. */
    Picture grey() {
        int plane = shape.height() * shape.width();
        byte[] grey = new byte[plane];
        for (int i = 0; i < plane; i++) {
            int sum = RED * Byte.toUnsignedInt(pixels[i])
                    + GREEN * Byte.toUnsignedInt(pixels[plane + i])
                    + BLUE * Byte.toUnsignedInt(pixels[2 * plane + i]);
            grey[i] = (byte) (sum + HALF >> 16);
        }
        return new Picture(new ImageShape(1, shape.height(), shape.width()), grey);
    }

    private Picture centre() {
        int side = Math.min(shape.height(), shape.width());
        if (shape.height() == shape.width()) {
            return this;
        }
        int top = (shape.height() - side) / 2;
        int left = (shape.width() - side) / 2;
        byte[] square = new byte[shape.channels() * side * side];
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int y = 0; y < side; y++) {
                int from = (channel * shape.height() + top + y) * shape.width() + left;
                System.arraycopy(pixels, from, square, (channel * side + y) * side, side);
            }
        }
        return new Picture(new ImageShape(shape.channels(), side, side), square);
    }
}
