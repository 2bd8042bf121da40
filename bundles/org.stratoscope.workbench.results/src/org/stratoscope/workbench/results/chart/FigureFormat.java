package org.stratoscope.workbench.results.chart;

import java.util.Locale;

/** The formats a figure can be saved in. */
enum FigureFormat {
    /** Pixels, as on the screen. */
    PNG,
    /** Vectors, as the engine writes them. */
    SVG,
    /** The numbers. */
    CSV,
    /** The numbers in a script for R that draws them. */
    R;

    String extension() {
        return this == R ? "R" : name().toLowerCase(Locale.ROOT);
    }
}
