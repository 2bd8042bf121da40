package org.stratoscope.api.component;

import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/**
 * Changes the parameters of a network right before it is measured, without training it, for instance by shuffling channels.
 *
 * @param <P> the parameter record
 */
public non-sealed interface TransformComponent<P extends Record> extends Component<P> {

    /**
     * Changes a copy of the network; the network given is left as it was.
     *
     * @return a network that belongs to the context's manager
     * @throws StratoscopeException when the network does not allow the change
     */
    Network transform(P parameters, Network network, Context context) throws StratoscopeException;

    @Override
    default ComponentKind kind() {
        return ComponentKind.TRANSFORM;
    }
}
