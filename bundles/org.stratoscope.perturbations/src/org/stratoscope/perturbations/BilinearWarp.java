package org.stratoscope.perturbations;

import org.stratoscope.api.data.ImageShape;

/**
 * Bilinear interpolation between the four pixels around the source (Petrini et al. 2021, published code, with the border
 * repeated).
 *
 * @param border where sources outside the image are taken from
 */
public record BilinearWarp(Border border) implements Warp {

    @Override
    public void apply(ImageShape shape, double[] image, double[] dy, double[] dx, double[] target) {
        int height = shape.height();
        int width = shape.width();
        int plane = height * width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                double sourceY = border.inside(y - dy[at], height);
                double sourceX = border.inside(x - dx[at], width);
                int top = (int) sourceY;
                int left = (int) sourceX;
                int right = border.next(left, width);
                int upper = top * width;
                int lower = border.next(top, height) * width;
                double down = sourceY - top;
                double across = sourceX - left;
                for (int start = 0; start < image.length; start += plane) {
                    double above = image[start + upper + left] * (1 - across) + image[start + upper + right] * across;
                    double below = image[start + lower + left] * (1 - across) + image[start + lower + right] * across;
                    target[start + at] = above * (1 - down) + below * down;
                }
            }
        }
    }
}
