package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.stratoscope.network.torch.TorchSnippets;

/** Stochastic gradient descent with momentum. */
final class SgdRule implements UpdateRule {

    private final UpdatedWeights weights;
    private final double momentum;
    private final boolean nesterov;
    private final List<NDArray> momenta;

    SgdRule(UpdatedWeights weights, double momentum, boolean nesterov, NDManager manager) {
        this.weights = weights;
        this.momentum = momentum;
        this.nesterov = nesterov;
        this.momenta = weights.zeros(manager);
    }

    @Override
    public void step(NDList gradients, double learningRate, long number) {
        TorchSnippets.momentumStep(
                weights.arrays(), gradients, momenta, learningRate, momentum, nesterov, weights.decays());
    }

    @Override
    public Map<String, List<NDArray>> buffers() {
        return Map.of("momentum", momenta);
    }
}
