package org.stratoscope.engine.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run can be exported as. */
public enum ExportFormat {
    /** The table of all numbers, and the numbers of each figure. */
    CSV,
    /** Each figure as scalable graphics. */
    SVG,
    /** Each figure as pixels, two for each unit of the figure. */
    PNG,
    /** Each figure as a page of its own size. */
    PDF,
    /** A table for each measurement, to be read by a document. */
    LATEX,
    /** Each figure as a script for R with its numbers inside. */
    R,
    /** All numbers and stored arrays in one file for NumPy. */
    NPZ;

    /** The name on the command line: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name. */
    public static Optional<ExportFormat> of(String text) {
        return Stream.of(values())
                .filter(format -> format.text().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
