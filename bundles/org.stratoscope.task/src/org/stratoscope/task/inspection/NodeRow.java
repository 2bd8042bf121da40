package org.stratoscope.task.inspection;

import java.util.List;

/**
 * One node in the table of layers.
 *
 * @param index position in execution order, from 0
 * @param kind as in result tables, such as {@code convolution}
 * @param operation what it computes in words
 * @param inputs indices of the nodes it takes; -1 stands for the images
 * @param shape of its output for one image, such as {@code 16 x 32 x 32}
 * @param parameters how many numbers a training can change
 * @param receptiveField height x width in input pixels, or {@code whole image}
 * @param stride input pixels between the fields of neighbouring values; empty without positions
 * @param depth relative depth, 0 for the first node and 1 for the output
 */
public record NodeRow(
        int index,
        String name,
        String kind,
        String operation,
        List<Integer> inputs,
        String shape,
        long parameters,
        String receptiveField,
        String stride,
        double depth) {

    public NodeRow {
        inputs = List.copyOf(inputs);
    }
}
