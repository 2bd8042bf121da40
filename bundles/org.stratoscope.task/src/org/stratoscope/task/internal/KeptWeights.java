package org.stratoscope.task.internal;

import ai.djl.ndarray.NDArray;
import java.nio.file.Path;
import java.util.Map;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.weights.Safetensors;
import org.stratoscope.network.weights.StateDictionary;
import org.stratoscope.network.weights.StateTensor;

/** Weights that a training kept. */
final class KeptWeights {

    private KeptWeights() {}

    /**
     * A copy of the network with the weights of a safetensors file, which counts as trained.
     *
     * @throws UnreadableFileException when the file is damaged or belongs to another network
     */
    static Network load(Path file, Network like, Context context) throws StratoscopeException {
        StateDictionary weights = Safetensors.read(file);
        context.inputs().read(file);
        for (Map.Entry<String, NDArray> parameter : like.parameters().entrySet()) {
            StateTensor tensor = weights.tensors().get(parameter.getKey());
            if (tensor == null || !tensor.shape().equals(parameter.getValue().getShape())) {
                throw new UnreadableFileException(
                        file,
                        "has no tensor " + parameter.getKey() + " of the shape that the network "
                                + like.description().title()
                                + " needs; choose the architecture the file was made with.");
            }
        }
        Network network = like.copy(context.manager(), context.precision(), true);
        weights.copyTo(network);
        return network;
    }
}
