package org.stratoscope.network.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stratoscope.api.network.Layer;
import org.stratoscope.api.network.Network;

/**
 * The parameters a training changes.
 *
 * @param names in the network's order
 * @param arrays the network's own tensors
 * @param decays what is added to each gradient as a multiple of its parameter
 */
record UpdatedWeights(List<String> names, List<NDArray> arrays, double[] decays) {

    /**
     * Selects the parameters of a network.
     *
     * @param frozen names of the parameters that stay as they are
     * @param weightDecay for all parameters, or for those that have more than one dimension
     */
    static UpdatedWeights of(Network network, Set<String> frozen, TrainingParameters parameters, double weightDecay) {
        List<String> names = network.trainable().stream()
                .filter(name -> !frozen.contains(name))
                .toList();
        List<NDArray> arrays = names.stream().map(network.parameters()::get).toList();
        Set<String> convolutions = new HashSet<>();
        double filters = 0;
        for (Layer layer : network.description().layers()) {
            if (layer.convolution().isPresent()) {
                convolutions.add(layer.convolution().get().weight());
                filters += layer.convolution().get().outputs();
            }
        }
        // The derivative of ridge * sum(w^2) / (H K); the mean width H times the number K of convolutions is the sum.
        double ridge = filters == 0 ? 0 : 2 * parameters.ridge() / filters;
        double[] decays = new double[names.size()];
        for (int i = 0; i < decays.length; i++) {
            boolean decayed =
                    parameters.decayOneDimensional() || arrays.get(i).getShape().dimension() != 1;
            decays[i] = (decayed ? weightDecay : 0) + (convolutions.contains(names.get(i)) ? ridge : 0);
        }
        return new UpdatedWeights(names, arrays, decays);
    }

    /** Zeros of the same shapes and type, for what a rule remembers. */
    List<NDArray> zeros(NDManager manager) {
        return arrays.stream()
                .map(array -> manager.zeros(array.getShape(), array.getDataType()))
                .toList();
    }

    /** Whether every parameter is finite. */
    boolean finite() {
        for (NDArray array : arrays) {
            try (NDArray sum = array.sum()) {
                double value = sum.getDataType() == DataType.FLOAT64 ? sum.getDouble() : sum.getFloat();
                if (!Double.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }
}
