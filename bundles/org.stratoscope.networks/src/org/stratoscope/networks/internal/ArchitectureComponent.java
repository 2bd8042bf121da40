package org.stratoscope.networks.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.networks.Architecture;

/** Builds or loads a network of one family. */
abstract class ArchitectureComponent<P extends Record & ArchitectureParameters> implements NetworkComponent<P> {

    private final ComponentInfo info;
    private final Class<P> parameters;

    ArchitectureComponent(Class<P> parameters, String id, String title, String description) {
        this.info = new ComponentInfo(id, title, description);
        this.parameters = parameters;
    }

    @Override
    public ComponentInfo info() {
        return info;
    }

    @Override
    public Class<P> parameters() {
        return parameters;
    }

    @Override
    public Network create(P values, NetworkRequest request, Context context) throws StratoscopeException {
        Architecture architecture = values.complete();
        return WeightFiles.network(
                architecture.title(),
                architecture.graph(request.input(), request.classes()),
                values.source().weights(),
                values.rule(),
                context);
    }
}
