package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import org.stratoscope.api.network.Network;
import org.stratoscope.network.torch.TorchSnippets;

/** Changes the parameters of one network by stochastic gradient descent with momentum; keeps the momentum buffers. */
final class SgdRule {

    private final List<NDArray> parameters;
    private final List<NDArray> buffers;
    private final double[] decays;
    private final double momentum;

    /**
     * Begins with empty buffers.
     *
     * @param manager owns the buffers
     */
    SgdRule(Network network, SgdParameters settings, NDManager manager) {
        parameters = network.trainable().stream().map(network.parameters()::get).toList();
        buffers = parameters.stream()
                .map(parameter -> manager.zeros(parameter.getShape(), parameter.getDataType()))
                .toList();
        decays = parameters.stream()
                .mapToDouble(parameter ->
                        settings.decayOneDimensional() || parameter.getShape().dimension() != 1
                                ? settings.weightDecay()
                                : 0)
                .toArray();
        momentum = settings.momentum();
    }

    /** Takes one step; gradients are in the order of the network's trainable parameters. */
    void step(NDList gradients, double learningRate) {
        TorchSnippets.momentumStep(parameters, gradients, buffers, learningRate, momentum, decays);
    }

    /** Whether every parameter is finite. */
    boolean finite() {
        for (NDArray parameter : parameters) {
            try (NDArray sum = parameter.sum()) {
                double value = sum.getDataType() == DataType.FLOAT64 ? sum.getDouble() : sum.getFloat();
                if (!Double.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }
}
