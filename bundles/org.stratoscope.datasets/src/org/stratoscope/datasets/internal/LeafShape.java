package org.stratoscope.datasets.internal;

/** The shape of all leaves of an image, which is its class. */
enum LeafShape {
    /** Round. */
    DISC {
        @Override
        boolean contains(double along, double across, double radius) {
            return along * along + across * across <= radius * radius;
        }
    },
    /** Square, in any orientation. */
    SQUARE {
        @Override
        boolean contains(double along, double across, double radius) {
            double half = radius * SQUARE_HALF;
            return Math.abs(along) <= half && Math.abs(across) <= half;
        }
    },
    /** Equilateral triangle, in any orientation. */
    TRIANGLE {
        @Override
        boolean contains(double along, double across, double radius) {
            double inner = radius * TRIANGLE_INNER;
            return along >= -inner
                    && ROOT_THREE_HALVES * across - along / 2 >= -inner
                    && -ROOT_THREE_HALVES * across - along / 2 >= -inner;
        }
    },
    /** Long and narrow rectangle, in any orientation. */
    BAR {
        @Override
        boolean contains(double along, double across, double radius) {
            return Math.abs(along) <= radius * BAR_LENGTH && Math.abs(across) <= radius * BAR_WIDTH;
        }
    };

    // All shapes cover the area of the disc of the same radius, so that the class is in the outline alone.
    private static final double SQUARE_HALF = Math.sqrt(Math.PI) / 2;
    private static final double ROOT_THREE_HALVES = Math.sqrt(3) / 2;
    private static final double TRIANGLE_INNER = Math.sqrt(Math.PI / (3 * Math.sqrt(3)));
    private static final double BAR_LENGTH = 2;
    private static final double BAR_WIDTH = Math.PI / 8;

    /** The farthest that any shape reaches from its centre, in units of the radius. */
    static final double REACH = 2.1;

    /** Whether a point, given in the leaf's own axes from its centre, lies inside the leaf. */
    abstract boolean contains(double along, double across, double radius);
}
