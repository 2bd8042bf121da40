package org.stratoscope.api.component;

import org.stratoscope.api.data.Dataset;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/**
 * Trains a network.
 *
 * @param <P> the parameter record
 */
public non-sealed interface TrainerComponent<P extends Record> extends Component<P> {

    /**
     * Trains a copy of the network and returns it; the network given is left as it was. Same network, data, parameters,
     * stream and thread count give the same bits.
     *
     * @throws StratoscopeException when the training diverges or is cancelled
     */
    Network train(P parameters, Network start, Dataset training, Context context) throws StratoscopeException;

    /**
     * Trains as above, hands out snapshots and continues from a checkpoint; the bits of the result are those of a training
     * that was never cut off. A trainer that can do neither need not implement this.
     *
     * @param session takes snapshots and offers a place for a checkpoint
     * @throws StratoscopeException when the training diverges or is cancelled, or when a file cannot be read or written
     */
    default Network train(P parameters, Network start, Dataset training, Context context, TrainingSession session)
            throws StratoscopeException {
        return train(parameters, start, training, context);
    }

    @Override
    default ComponentKind kind() {
        return ComponentKind.TRAINER;
    }
}
