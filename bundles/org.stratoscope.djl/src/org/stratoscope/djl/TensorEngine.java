package org.stratoscope.djl;

import java.util.Optional;
import org.stratoscope.djl.internal.EngineStart;

/** The tensor engine of this process and the reason when it could not start. */
public final class TensorEngine {

    private TensorEngine() {}

    /**
     * Starts the engine if that has not happened yet and tells why it is unusable, if it is. May be called on any
     * thread; the first call takes up to two seconds while libtorch is unpacked.
     */
    public static Optional<String> failure() {
        return EngineStart.failure();
    }

    /** The version of libtorch that is loaded, such as {@code 2.7.1}; empty when the engine is unusable. */
    public static Optional<String> version() {
        return EngineStart.version();
    }
}
