package org.stratoscope.metrics.agop;

/**
 * A pattern on a patch, such as an eigenvector of a feature matrix: what of it is uniform colour, a ramp of luminance as an
 * edge detector has it, or constant along rows. Shares are of a squared norm of one.
 *
 * @param values entries over channel, row, column, the column fastest
 */
public record PatchPattern(double[] values, int channels, int height, int width) {

    public PatchPattern {
        if (values.length != channels * height * width) {
            throw new IllegalArgumentException(
                    values.length + " values are no patch of " + channels + " x " + height + " x " + width);
        }
    }

    /** The share of the squared norm that is constant over the positions of each channel; 1 for a uniform colour. */
    public double uniformShare() {
        double share = 0;
        for (int channel = 0; channel < channels; channel++) {
            double mean = 0;
            for (int i = 0; i < height * width; i++) {
                mean += values[channel * height * width + i] / (height * width);
            }
            share += height * width * mean * mean;
        }
        return share;
    }

    /**
     * The share that is a ramp, in any direction, and the same in all channels: at 3 x 3 pixels what the two Prewitt kernels
     * see; 0 for a patch of one row and one column.
     */
    public double rampShare() {
        double across = 0;
        double down = 0;
        double middleRow = (height - 1) / 2.0;
        double middleColumn = (width - 1) / 2.0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double luminance = 0;
                for (int channel = 0; channel < channels; channel++) {
                    luminance += values[(channel * height + row) * width + column] / channels;
                }
                across += luminance * (column - middleColumn);
                down += luminance * (row - middleRow);
            }
        }
        return channels
                * (share(across, width * (width * width - 1.0) / 12 * height)
                        + share(down, height * (height * height - 1.0) / 12 * width));
    }

    private static double share(double product, double square) {
        return square == 0 ? 0 : product * product / square;
    }

    /** The share that is constant along each row of each channel. */
    public double rowShare() {
        double share = 0;
        for (int row = 0; row < channels * height; row++) {
            double mean = 0;
            for (int column = 0; column < width; column++) {
                mean += values[row * width + column] / width;
            }
            share += width * mean * mean;
        }
        return share;
    }
}
