package org.stratoscope.api.data;

import java.util.List;

/**
 * A finite sequence of labelled images of one shape, as a network sees them (normalised). Immutable: the same index
 * always gives the same image, on any thread.
 */
public interface Dataset {

    /** The shape of every image. */
    ImageShape shape();

    /** The number of images, at least one. */
    int size();

    /** The names of the classes in label order, at least one. */
    List<String> classes();

    /** The label of an image, in 0 .. classes - 1. */
    int label(int index);

    /**
     * Copies one image into the target, channel slowest, then row, then column.
     *
     * @param index in 0 .. size - 1
     * @param offset where the first of {@code shape().size()} values goes
     */
    void image(int index, float[] target, int offset);
}
