package org.stratoscope.networks.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.networks.SimpleCnnArchitecture;

/** Builds or loads plain convolutional networks of free size. */
public final class SimpleCnn implements NetworkComponent<SimpleCnnParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "simple-cnn",
                "Simple CNN",
                "A plain stack of convolutions with free widths, kernel size, reduction, normalisation and activation, and"
                        + " a linear map at the end. Small ones train in seconds.");
    }

    @Override
    public Class<SimpleCnnParameters> parameters() {
        return SimpleCnnParameters.class;
    }

    @Override
    public Network create(SimpleCnnParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        SimpleCnnArchitecture architecture = parameters.architecture();
        return WeightFiles.network(
                architecture.title(),
                architecture.graph(request.input(), request.classes()),
                parameters.weights(),
                parameters.rule(),
                context);
    }
}
