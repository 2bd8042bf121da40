package org.stratoscope.charts;

import java.util.List;

/** The eight colours of Okabe and Ito, safe for the colour-blind, in an order that keeps neighbours apart. */
public final class Palette {

    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442");

    private Palette() {}

    /** The colour of an index as {@code #RRGGBB}; beyond eight they repeat. */
    public static String colour(int index) {
        return COLOURS.get(Math.floorMod(index, COLOURS.size()));
    }

    /** The shape of the marks of an index: circles for the first eight, others where the colours repeat. */
    public static MarkShape shape(int index) {
        MarkShape[] shapes = MarkShape.values();
        return shapes[Math.floorMod(Math.floorDiv(index, COLOURS.size()), shapes.length)];
    }
}
