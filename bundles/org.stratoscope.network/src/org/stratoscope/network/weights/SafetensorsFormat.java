package org.stratoscope.network.weights;

/** The limits within which files are believed; each is far above what real files have. */
final class SafetensorsFormat {

    static final int LENGTH_BYTES = Long.BYTES;
    static final int MAXIMUM_HEADER = 32 << 20;
    static final int MAXIMUM_TENSORS = 100_000;
    static final int MAXIMUM_AXES = 16;
    static final String METADATA = "__metadata__";
    static final String TYPE = "dtype";
    static final String SHAPE = "shape";
    static final String OFFSETS = "data_offsets";

    private SafetensorsFormat() {}
}
