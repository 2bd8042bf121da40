package org.stratoscope.perturbations;

import org.stratoscope.api.data.ImageShape;

/** Takes the pixel nearest to the source, the even one where two are equally near; the border is repeated. */
public record NearestWarp() implements Warp {

    @Override
    public void apply(ImageShape shape, double[] image, double[] dy, double[] dx, double[] target) {
        int height = shape.height();
        int width = shape.width();
        int plane = height * width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int row = (int) Math.rint(Border.REPEAT.inside(y - dy[at], height));
                int column = (int) Math.rint(Border.REPEAT.inside(x - dx[at], width));
                for (int start = 0; start < image.length; start += plane) {
                    target[start + at] = image[start + row * width + column];
                }
            }
        }
    }
}
