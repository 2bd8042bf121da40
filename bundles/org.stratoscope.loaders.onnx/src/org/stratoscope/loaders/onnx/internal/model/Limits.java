package org.stratoscope.loaders.onnx.internal.model;

/** What a model may ask for at most. */
public final class Limits {

    /** Bytes of a file. */
    public static final long FILE_BYTES = 1L << 30;

    /** Messages and texts in a file; each costs about a hundred bytes when it is read. */
    public static final int MESSAGES = 1_000_000;

    /** Whole numbers that are stored one by one rather than as raw data. */
    public static final long NUMBERS = 1L << 26;

    /** Messages inside messages. */
    public static final int NESTING = 24;

    /** Nodes of a graph. */
    public static final int NODES = 50_000;

    /** Axes of a tensor. */
    public static final int AXES = 12;

    /** Values of a tensor, and of all parameters of a network together. */
    public static final long VALUES = 1L << 28;

    /** Values of a tensor that constants are computed from or to. */
    public static final long FOLDED_VALUES = 1L << 22;

    private Limits() {}
}
