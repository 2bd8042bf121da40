package org.stratoscope.api.component;

import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/**
 * Builds a network or loads one.
 *
 * @param <P> the parameter record
 */
public non-sealed interface NetworkComponent<P extends Record> extends Component<P> {

    /**
     * Creates the network for images of a shape; it belongs to the context's manager.
     *
     * @param request shape of the images and number of classes of the data it will see
     * @throws StratoscopeException when a file cannot be read or the architecture does not fit the request
     */
    Network create(P parameters, NetworkRequest request, Context context) throws StratoscopeException;

    @Override
    default ComponentKind kind() {
        return ComponentKind.NETWORK;
    }
}
