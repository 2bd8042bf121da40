package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;

/**
 * A parameter or buffer that a graph needs.
 *
 * @param name as in PyTorch's {@code state_dict}
 * @param fanIn number of values that one output of the node sums, of the weight it belongs to; 1 for normalisations
 * @param fanOut number of outputs that one value reaches, counted as PyTorch does; 1 for normalisations
 */
public record ParameterSpecification(String name, Shape shape, Role role, long fanIn, long fanOut) {

    /** What a parameter does in its node. */
    public enum Role {
        /** The factors of a convolution or a linear map. */
        WEIGHT,
        /** What a convolution or a linear map adds. */
        BIAS,
        /** The factors of a normalisation. */
        SCALE,
        /** What a normalisation adds. */
        SHIFT,
        /** The running mean of a normalisation. */
        RUNNING_MEAN,
        /** The running variance of a normalisation. */
        RUNNING_VARIANCE,
        /** The slopes of a rectifier on the negative side. */
        SLOPE,
        /** Numbers that are part of the architecture. */
        CONSTANT
    }

    /** Whether a training changes it through its gradient. */
    public boolean trainable() {
        return role != Role.RUNNING_MEAN && role != Role.RUNNING_VARIANCE && role != Role.CONSTANT;
    }

    /** The number of values. */
    public int size() {
        return Math.toIntExact(shape.size());
    }
}
