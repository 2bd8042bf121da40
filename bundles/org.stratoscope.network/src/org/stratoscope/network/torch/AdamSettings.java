package org.stratoscope.network.torch;

/**
 * The constants of Adam.
 *
 * @param beta1 share of the first moment that is kept in each step
 * @param beta2 share of the second moment that is kept in each step
 * @param epsilon added to the root of the second moment
 */
public record AdamSettings(double beta1, double beta2, double epsilon) {}
