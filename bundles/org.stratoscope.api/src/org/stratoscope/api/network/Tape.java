package org.stratoscope.api.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/** A recorded forward pass that can be differentiated any number of times. Confined to one thread; closing it frees everything. */
public interface Tape extends AutoCloseable {

    /** The network's output, of shape (images, outputs). */
    NDArray output();

    /** The output of one of the tapped layers. */
    NDArray activation(int layer);

    /**
     * Pulls a cotangent of the output back to tapped layers (a vector-Jacobian product).
     *
     * @param cotangent same shape as the output
     * @param layers indices of tapped layers
     * @return one tensor a layer, of that activation's shape; owned by the tape's manager
     */
    NDList pullBack(NDArray cotangent, List<Integer> layers);

    /** Pulls a cotangent of the output back to parameters, by name; one tensor a parameter, of its shape. */
    NDList pullBackToParameters(NDArray cotangent, List<String> names);

    @Override
    void close();
}
