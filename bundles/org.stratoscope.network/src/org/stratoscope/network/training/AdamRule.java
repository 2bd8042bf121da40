package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.stratoscope.network.torch.AdamSettings;
import org.stratoscope.network.torch.TorchSnippets;

/** Adam. */
final class AdamRule implements UpdateRule {

    private final UpdatedWeights weights;
    private final AdamSettings settings;
    private final List<NDArray> first;
    private final List<NDArray> second;

    AdamRule(UpdatedWeights weights, AdamSettings settings, NDManager manager) {
        this.weights = weights;
        this.settings = settings;
        this.first = weights.zeros(manager);
        this.second = weights.zeros(manager);
    }

    @Override
    public void step(NDList gradients, double learningRate, long number) {
        TorchSnippets.adamStep(
                weights.arrays(), gradients, first, second, settings, learningRate, number, weights.decays());
    }

    @Override
    public Map<String, List<NDArray>> buffers() {
        return Map.of("first", first, "second", second);
    }
}
