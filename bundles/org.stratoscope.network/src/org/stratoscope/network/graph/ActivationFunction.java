package org.stratoscope.network.graph;

/** The functions an activation can apply to each value x. */
public enum ActivationFunction {
    /** max(x, 0). */
    RELU,
    /** min(max(x, 0), 6). */
    RELU6,
    /** The hyperbolic tangent. */
    TANH,
    /** 1 / (1 + exp(-x)). */
    SIGMOID,
    /** x times its sigmoid, also called swish. */
    SILU,
    /** x times the normal distribution function of x. */
    GELU,
    /** x itself; makes a linear network. */
    IDENTITY
}
