package org.stratoscope.task.inspection;

import java.util.List;

/**
 * What a data set holds.
 *
 * @param shape of its images, such as {@code 3 x 32 x 32}
 * @param images how many there are
 * @param classes in the order of their labels
 * @param shown the images that are kept, in the order of the array
 */
public record DatasetTable(String shape, int images, List<ClassCount> classes, List<Shown> shown) {

    /** A class and how many images it has. */
    public record ClassCount(String name, int images) {}

    /**
     * An image that is kept.
     *
     * @param image its number in the data set, from 0
     * @param label number of its class
     */
    public record Shown(int image, int label) {}

    public DatasetTable {
        classes = List.copyOf(classes);
        shown = List.copyOf(shown);
    }

    /** The name of the class of a kept image. */
    public String label(int place) {
        return classes.get(shown.get(place).label()).name();
    }
}
