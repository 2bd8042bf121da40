package org.stratoscope.perturbations;

/**
 * Warps an image backwards along a displacement field with bilinear interpolation: out[y, x] = in[y - dy, x - dx], source
 * coordinates clamped to the image (Petrini et al. 2021, published code).
 */
public final class BilinearWarp {

    private BilinearWarp() {}

    /**
     * Warps every channel by the same field.
     *
     * @param image channel slowest, then row, then column
     * @param dy vertical displacement in pixels, row by row
     * @param dx horizontal displacement in pixels, row by row
     * @return the warped image, in the same order
     */
    public static double[] apply(double[] image, int channels, int height, int width, double[] dy, double[] dx) {
        double[] warped = new double[image.length];
        int plane = height * width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                double sourceY = Math.clamp(y - dy[at], 0, height - 1.0);
                double sourceX = Math.clamp(x - dx[at], 0, width - 1.0);
                int top = (int) Math.floor(sourceY);
                int left = (int) Math.floor(sourceX);
                int bottom = Math.min(top + 1, height - 1);
                int right = Math.min(left + 1, width - 1);
                double down = sourceY - top;
                double across = sourceX - left;
                for (int start = 0; start < channels * plane; start += plane) {
                    double upper = image[start + top * width + left] * (1 - across)
                            + image[start + top * width + right] * across;
                    double lower = image[start + bottom * width + left] * (1 - across)
                            + image[start + bottom * width + right] * across;
                    warped[start + at] = upper * (1 - down) + lower * down;
                }
            }
        }
        return warped;
    }
}
