package org.stratoscope.api.results;

import ai.djl.ndarray.NDArray;
import org.stratoscope.api.errors.StratoscopeException;

/** Receives what a metric finds, on the metric's thread. */
public interface ResultSink {

    /** Adds a number to the result table. */
    void add(Result result);

    /** Stores a tensor as {@code arrays/<name>.npy}; the tensor is written before the call returns. */
    void array(String name, NDArray array) throws StratoscopeException;

    /** Whether the user wants the exact arrays a measurement used, to recompute it elsewhere. */
    boolean probesWanted();
}
