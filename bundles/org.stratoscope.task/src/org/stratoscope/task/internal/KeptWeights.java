package org.stratoscope.task.internal;

import java.nio.file.Path;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.errors.UnreadableFileException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.weights.Safetensors;
import org.stratoscope.network.weights.StateDictionary;

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
        try {
            return weights.network(like, context.manager(), context.precision(), true);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFileException(
                    file, e.getMessage() + "; choose the architecture the file was made with.", e);
        }
    }
}
