package org.stratoscope.api.network;

import java.util.List;

/**
 * How a node lies in its network: what a table of layers tells beside name and kind.
 *
 * @param operation what it computes in words, such as {@code 3 x 3, stride 2, padding 1, 64 filters}
 * @param inputs indices of the nodes it takes, or {@link #IMAGES}
 * @param shape of its output for one image: (channels, height, width), (features) or anything else; empty for one number
 * @param parameters how many numbers a training can change in it
 * @param field the part of the images that one of its values depends on
 */
public record LayerStructure(
        String operation, List<Integer> inputs, List<Long> shape, long parameters, ReceptiveField field) {

    /** Stands for the images where the index of an input is asked for. */
    public static final int IMAGES = -1;

    public LayerStructure {
        inputs = List.copyOf(inputs);
        shape = List.copyOf(shape);
    }
}
