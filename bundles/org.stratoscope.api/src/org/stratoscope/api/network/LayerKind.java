package org.stratoscope.api.network;

import java.util.Locale;

/** What a layer computes. */
public enum LayerKind {
    /** The images themselves. */
    INPUT,
    /** A discrete cross-correlation with filters, with or without bias. */
    CONVOLUTION,
    /** The transpose of a convolution, which makes images larger. */
    TRANSPOSED_CONVOLUTION,
    /** Batch normalisation. */
    BATCH_NORMALIZATION,
    /** Another normalisation, such as by instance or between neighbouring channels. */
    NORMALIZATION,
    /** A function of each value, such as ReLU. */
    ACTIVATION,
    /** Pooling of spatial neighbourhoods. */
    POOLING,
    /** A fully connected map. */
    LINEAR,
    /** The sum of several layers, as at the end of a residual block. */
    ADDITION,
    /** Any other combination of layers or with constants, value by value or as a matrix product. */
    ARITHMETIC,
    /** The concatenation of several layers, usually along channels. */
    CONCATENATION,
    /** Zeros in random places while training; nothing otherwise. */
    DROPOUT,
    /** A map along an axis with fixed weights, such as one that makes images larger. */
    RESAMPLING,
    /** Numbers that do not depend on the images. */
    CONSTANT,
    /** A kernel regression on stored images. */
    KERNEL,
    /** A foreign program that is run as a whole. */
    PROGRAM,
    /** Anything that only moves values, such as flattening, padding or subsampling. */
    RESHAPING;

    /** The name in result tables: lower case with underscores. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
