package org.stratoscope.metrics.sensitivity.internal;

/** The receptive fields of a network need no choice. */
public record ReceptiveFieldParameters() {}
