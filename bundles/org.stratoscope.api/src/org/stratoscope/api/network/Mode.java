package org.stratoscope.api.network;

/** How batch normalisation and the like behave during a forward pass. */
public enum Mode {
    /** Running statistics are used. */
    EVALUATION,
    /** The statistics of the batch itself are used and nothing is remembered; right for untrained networks. */
    BATCH_STATISTICS,
    /** The statistics of the batch are used and the running statistics are updated. */
    TRAINING
}
