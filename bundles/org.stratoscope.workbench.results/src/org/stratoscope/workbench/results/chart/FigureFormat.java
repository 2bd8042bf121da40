package org.stratoscope.workbench.results.chart;

import java.util.Locale;

/** The formats a figure can be saved in. */
enum FigureFormat {
    /** Pixels, as on the screen. */
    PNG,
    /** Vectors, as the engine writes them. */
    SVG,
    /** The numbers. */
    CSV;

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
