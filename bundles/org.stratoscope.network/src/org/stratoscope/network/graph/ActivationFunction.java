package org.stratoscope.network.graph;

/** The functions without parameters that an activation can apply to each value x. */
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
    /** log(1 + exp(x)). */
    SOFTPLUS,
    /** x / (1 + |x|). */
    SOFTSIGN,
    /** x min(max(x + 3, 0), 6) / 6. */
    HARD_SWISH,
    /** x times the hyperbolic tangent of its softplus. */
    MISH,
    /** x itself; makes a linear network. */
    IDENTITY
}
