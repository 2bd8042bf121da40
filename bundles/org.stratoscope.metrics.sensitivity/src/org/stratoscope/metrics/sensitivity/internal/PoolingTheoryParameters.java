package org.stratoscope.metrics.sensitivity.internal;

/** The theory of pooling takes all it needs from the network. */
public record PoolingTheoryParameters() {}
