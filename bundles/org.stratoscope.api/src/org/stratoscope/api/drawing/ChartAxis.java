package org.stratoscope.api.drawing;

import java.util.List;

/**
 * One axis of a chart.
 *
 * @param title name and unit, such as {@code "norm (dimensionless)"}
 * @param logarithmic whether decades are drawn at equal distances
 * @param categories names of the places 0, 1, 2, ... of an axis without numbers, else empty
 */
public record ChartAxis(String title, boolean logarithmic, List<String> categories) {

    public ChartAxis {
        if (title.isBlank()) {
            throw new IllegalArgumentException("an axis needs a title");
        }
        categories = List.copyOf(categories);
        if (logarithmic && !categories.isEmpty()) {
            throw new IllegalArgumentException("the axis " + title + " has categories and cannot be logarithmic");
        }
    }

    /** A linear axis of numbers. */
    public static ChartAxis linear(String title) {
        return new ChartAxis(title, false, List.of());
    }

    /** A logarithmic axis of numbers. */
    public static ChartAxis logarithmic(String title) {
        return new ChartAxis(title, true, List.of());
    }

    /** An axis of names. */
    public static ChartAxis of(String title, List<String> categories) {
        return new ChartAxis(title, false, categories);
    }

    /** Refuses a number that has no place on this axis. */
    void check(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a point has the number " + value + " on the axis " + title);
        }
        if (logarithmic && value <= 0) {
            throw new IllegalArgumentException("a point has the number " + value + " on the logarithmic axis " + title);
        }
        if (!categories.isEmpty() && (value != Math.rint(value) || value < 0 || value >= categories.size())) {
            throw new IllegalArgumentException("a point has the place " + value + " on the axis " + title
                    + ", which has " + categories.size() + " categories");
        }
    }
}
