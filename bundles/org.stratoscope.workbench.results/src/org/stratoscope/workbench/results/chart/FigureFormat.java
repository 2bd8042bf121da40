package org.stratoscope.workbench.results.chart;

import java.util.Locale;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.export.LatexFigure;

/** The formats a figure can be saved in. */
enum FigureFormat {
    /** Pixels, as on the screen. */
    PNG,
    /** Vectors, as the engine writes them. */
    SVG,
    /** Vectors for papers. */
    PDF,
    /** The numbers. */
    CSV,
    /** The numbers as a table for papers. */
    LATEX,
    /** The numbers in a script for R that draws them. */
    R;

    String extension() {
        return switch (this) {
            case R -> "R";
            case LATEX -> "tex";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** What a menu calls it. */
    String words() {
        return this == LATEX ? "LaTeX table" : name();
    }

    /** Whether a figure can be saved so. */
    boolean fits(Figure figure) {
        return this != LATEX || LatexFigure.canWrite(figure);
    }
}
