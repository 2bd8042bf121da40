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

    @Override
    default ComponentKind kind() {
        return ComponentKind.TRAINER;
    }
}
