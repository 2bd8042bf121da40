package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;

/** How gradients change weights. An instance belongs to one training and keeps what it must remember between steps. */
interface UpdateRule {

    /** Makes the rule of one training. */
    @FunctionalInterface
    interface Factory {
        /**
         * Begins with empty buffers.
         *
         * @param manager owns the buffers
         */
        UpdateRule create(UpdatedWeights weights, NDManager manager);
    }

    /**
     * Takes one step.
     *
     * @param gradients in the order of the weights
     * @param number of this step in the whole training, from 1
     */
    void step(NDList gradients, double learningRate, long number);

    /** What must be stored to continue later, by name; each a list in the order of the weights, refilled in place. */
    Map<String, List<NDArray>> buffers();
}
