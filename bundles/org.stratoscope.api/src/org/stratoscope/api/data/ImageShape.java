package org.stratoscope.api.data;

/** The shape of one image: channels, height and width in pixels, all at least one. */
public record ImageShape(int channels, int height, int width) {

    public ImageShape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("not an image shape: " + channels + " x " + height + " x " + width);
        }
    }

    /** The number of values in one image. */
    public int size() {
        return channels * height * width;
    }

    @Override
    public String toString() {
        return channels + " x " + height + " x " + width;
    }
}
