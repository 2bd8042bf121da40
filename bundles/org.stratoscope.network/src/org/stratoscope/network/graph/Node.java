package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * One node of a graph.
 *
 * @param index position in execution order, from 0
 * @param name unique name; the parameters are called {@code <name>.weight} and so on
 * @param operation what it computes
 * @param inputs indices of earlier nodes, or {@link Graph#INPUT}
 * @param shape shape of its output for one image
 */
public record Node(int index, String name, Operation operation, List<Integer> inputs, Shape shape) {

    public Node {
        inputs = List.copyOf(inputs);
    }
}
