package org.stratoscope.charts;

import java.util.List;
import java.util.Optional;
import org.stratoscope.api.parameters.ComponentText;

/**
 * What an experiment wants to see.
 *
 * @param kind how it is drawn
 * @param title empty for a title made from the statistics
 * @param measurement name of the measurement whose rows are drawn
 * @param statistics names of the statistics, those of other measurements as {@code MEASUREMENT/STATISTIC}; all of the
 *     measurement when empty; the names of stored arrays where the view is of tiles
 * @param logarithmic whether the value axis is logarithmic; both axes of a scatter
 * @param scatter what a scatter needs beside; of a sweep its horizontal axis
 * @param component what draws a view of a plug-in
 */
public record ViewSpec(
        ViewKind kind,
        String title,
        String measurement,
        List<String> statistics,
        boolean logarithmic,
        Scatter scatter,
        Optional<ComponentText> component) {

    /**
     * The horizontal axis of a scatter and what is drawn into it.
     *
     * @param against the statistic on the horizontal axis; of a sweep the axis, or one of its places, or {@code training};
     *     empty for the first axis of numbers
     * @param fit whether the power law that fits best is drawn
     * @param laws power laws to compare with, as {@link PowerLaw#parse} reads them
     */
    public record Scatter(String against, boolean fit, List<String> laws) {

        /** For other kinds of views. */
        public static final Scatter NONE = new Scatter("", false, List.of());

        public Scatter {
            laws = List.copyOf(laws);
        }
    }

    public ViewSpec {
        statistics = List.copyOf(statistics);
    }

    /** A view of the product's own. */
    public ViewSpec(
            ViewKind kind,
            String title,
            String measurement,
            List<String> statistics,
            boolean logarithmic,
            Scatter scatter) {
        this(kind, title, measurement, statistics, logarithmic, scatter, Optional.empty());
    }

    /** A view that is no scatter. */
    public ViewSpec(ViewKind kind, String title, String measurement, List<String> statistics, boolean logarithmic) {
        this(kind, title, measurement, statistics, logarithmic, Scatter.NONE, Optional.empty());
    }
}
