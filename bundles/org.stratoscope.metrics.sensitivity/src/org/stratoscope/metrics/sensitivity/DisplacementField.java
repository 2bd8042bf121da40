package org.stratoscope.metrics.sensitivity;

/**
 * The displacement of every pixel of one image.
 *
 * @param height rows, at least 2
 * @param width columns, at least 2
 * @param dy vertical displacement in pixels, row by row
 * @param dx horizontal displacement in pixels, row by row
 */
public record DisplacementField(int height, int width, double[] dy, double[] dx) {

    /** The mean over pixels of the squared length. */
    public double meanSquare() {
        double sum = 0;
        for (int i = 0; i < dy.length; i++) {
            sum += dy[i] * dy[i] + dx[i] * dx[i];
        }
        return sum / dy.length;
    }

    /** The squared length in the middle of the image, interpolated where that lies between pixels. */
    public double centreSquare() {
        double y = 0;
        double x = 0;
        int rows = height % 2 == 0 ? 2 : 1;
        int columns = width % 2 == 0 ? 2 : 1;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int at = ((height - 1) / 2 + i) * width + (width - 1) / 2 + j;
                y += dy[at] / (rows * columns);
                x += dx[at] / (rows * columns);
            }
        }
        return y * y + x * x;
    }

    /** Whether the map y - dy, x - dx turns a square of neighbouring pixels over, by forward differences. */
    public boolean folds() {
        for (int y = 0; y + 1 < height; y++) {
            for (int x = 0; x + 1 < width; x++) {
                int at = y * width + x;
                double downDown = 1 - (dy[at + width] - dy[at]);
                double downAcross = -(dy[at + 1] - dy[at]);
                double acrossDown = -(dx[at + width] - dx[at]);
                double acrossAcross = 1 - (dx[at + 1] - dx[at]);
                if (downDown * acrossAcross - downAcross * acrossDown <= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
