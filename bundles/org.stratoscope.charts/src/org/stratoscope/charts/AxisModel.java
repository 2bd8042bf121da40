package org.stratoscope.charts;

import java.util.List;

/**
 * One axis of a chart.
 *
 * @param title name and unit, or "dimensionless"
 * @param logarithmic whether decades are drawn at equal distances
 * @param categories names of the places 0, 1, 2, ... when the axis has no numbers, else empty
 */
public record AxisModel(String title, boolean logarithmic, List<String> categories) {

    public AxisModel {
        categories = List.copyOf(categories);
    }

    /** A linear axis of numbers. */
    public static AxisModel linear(String title) {
        return new AxisModel(title, false, List.of());
    }

    /** The same axis, logarithmic or not. */
    public AxisModel scaled(boolean toLogarithmic) {
        return new AxisModel(title, toLogarithmic, categories);
    }

    /**
     * Whether the names of places side by side have no room.
     *
     * @param characters how many have room along the axis
     */
    public boolean crowded(double characters) {
        int longest = categories.stream().mapToInt(String::length).max().orElse(0);
        return (longest + 1.0) * categories.size() > characters;
    }
}
