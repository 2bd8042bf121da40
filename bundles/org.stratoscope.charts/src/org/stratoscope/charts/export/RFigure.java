package org.stratoscope.charts.export;

import org.stratoscope.charts.ChartModel;
import org.stratoscope.charts.Figure;
import org.stratoscope.charts.HeatMapModel;
import org.stratoscope.charts.TilesModel;

/** Writes a figure as a script that holds its numbers and draws it with the graphics that come with R. */
public final class RFigure {

    private RFigure() {}

    /**
     * The figure as the text of an R script.
     *
     * @param name of the picture without its end, which the script writes where it is not run interactively
     */
    public static String text(Figure figure, String name) {
        String drawing = switch (figure) {
            case ChartModel chart -> RChart.text(chart);
            case HeatMapModel map -> RCells.text(map);
            case TilesModel tiles -> RCells.text(tiles);
        };
        return "# " + figure.title().replaceAll("\\R", " ") + "\n"
                + "# Written by Stratoscope. Needs R and none of its packages; change it as you like.\n"
                + "# In a session: source(\"" + name + ".R\"); from a command line, for a PDF: Rscript " + name + ".R\n"
                + "if (!interactive()) (if (capabilities(\"cairo\")) cairo_pdf else pdf)(" + RText.quoted(name + ".pdf")
                + ", width = 9, height = 5)\n\n"
                + drawing
                + "\nif (!interactive()) invisible(dev.off())\n";
    }
}
