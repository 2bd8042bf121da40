package org.stratoscope.datasets.internal;

import org.stratoscope.api.data.ImageShape;

/** Enlarges or reduces images of bytes to a square, first along rows and then along columns. */
final class PixelResizing {

    private final ImageShape from;
    private final ImageShape to;
    private final LinearResampling columns;
    private final LinearResampling rows;

    PixelResizing(ImageShape from, int side) {
        this.from = from;
        this.to = new ImageShape(from.channels(), side, side);
        this.columns = new LinearResampling(from.width(), side);
        this.rows = new LinearResampling(from.height(), side);
    }

    /** The shape of the results. */
    ImageShape shape() {
        return to;
    }

    /** Resizes the image that begins at an offset. */
    byte[] resize(byte[] pixels, int offset) {
        byte[] narrow = new byte[from.channels() * from.height() * to.width()];
        for (int row = 0; row < from.channels() * from.height(); row++) {
            columns.apply(pixels, offset + row * from.width(), 1, narrow, row * to.width(), 1);
        }
        byte[] resized = new byte[to.size()];
        for (int channel = 0; channel < from.channels(); channel++) {
            int start = channel * from.height() * to.width();
            int target = channel * to.height() * to.width();
            for (int column = 0; column < to.width(); column++) {
                rows.apply(narrow, start + column, to.width(), resized, target + column, to.width());
            }
        }
        return resized;
    }
}
