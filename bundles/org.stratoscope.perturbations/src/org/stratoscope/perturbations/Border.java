package org.stratoscope.perturbations;

/** What lies beyond the border of an image. */
public enum Border {
    /** The pixels of the border, repeated. */
    REPEAT {
        @Override
        double inside(double coordinate, int length) {
            return Math.clamp(coordinate, 0, length - 1.0);
        }

        @Override
        int next(int index, int length) {
            return Math.min(index + 1, length - 1);
        }
    },
    /** The opposite side of the image: it is a ring or a torus. */
    PERIODIC {
        @Override
        double inside(double coordinate, int length) {
            double wrapped = coordinate - length * Math.floor(coordinate / length);
            // The remainder of a tiny negative coordinate rounds to the length itself.
            return wrapped < length ? wrapped : 0;
        }

        @Override
        int next(int index, int length) {
            return index + 1 < length ? index + 1 : 0;
        }
    };

    /** The coordinate within the image, from 0 to before the length, that stands for any coordinate. */
    abstract double inside(double coordinate, int length);

    /** The pixel to the right of or below a pixel. */
    abstract int next(int index, int length);
}
