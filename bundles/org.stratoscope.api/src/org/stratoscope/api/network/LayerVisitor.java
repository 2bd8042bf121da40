package org.stratoscope.api.network;

import ai.djl.ndarray.NDList;
import org.stratoscope.api.errors.StratoscopeException;

/** Sees the output of every layer as soon as it is computed. */
@FunctionalInterface
public interface LayerVisitor {

    /**
     * Called once for each layer in execution order, on the thread of the forward pass.
     *
     * @param layer the layer
     * @param outputs one tensor for each input batch of the pass, images first; they are freed as soon as no later layer
     *     needs them, so nothing may keep them
     * @throws StratoscopeException ends the pass
     */
    void visit(Layer layer, NDList outputs) throws StratoscopeException;
}
