package org.stratoscope.api.network;

import java.util.Locale;

/** What a layer computes. */
public enum LayerKind {
    /** The images themselves. */
    INPUT,
    /** A discrete cross-correlation with filters, with or without bias. */
    CONVOLUTION,
    /** Batch normalisation. */
    BATCH_NORMALIZATION,
    /** A function of each value, such as ReLU. */
    ACTIVATION,
    /** Pooling of spatial neighbourhoods. */
    POOLING,
    /** A fully connected map. */
    LINEAR,
    /** The sum of several layers, as at the end of a residual block. */
    ADDITION,
    /** The concatenation of several layers along channels. */
    CONCATENATION,
    /** Anything that only moves values, such as flattening, padding or subsampling. */
    RESHAPING;

    /** The name in result tables: lower case with underscores. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
