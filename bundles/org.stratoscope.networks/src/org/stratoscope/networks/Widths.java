package org.stratoscope.networks;

/** Numbers of filters. */
final class Widths {

    private Widths() {}

    /** That share of a number of filters, rounded, at least one. */
    static int scaled(int width, double multiplier) {
        return Math.max(1, (int) Math.round(width * multiplier));
    }
}
