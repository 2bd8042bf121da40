package org.stratoscope.networks.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.graph.GraphNetwork;
import org.stratoscope.networks.HomogeneousCnnArchitecture;

/** Builds networks that do nothing but pool. Their weights are final, so they count as trained. */
public final class HomogeneousCnn implements NetworkComponent<HomogeneousCnnParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "homogeneous-cnn",
                "Homogeneous CNN",
                "Convolutions with one constant filter, circular padding and rectifiers, which do nothing but pool; the"
                        + " frozen networks that the theory of Tomasini et al. 2022 (arXiv 2210.01506, section 4) is"
                        + " checked with. Images have one channel; the outputs are the positions of the last layer.");
    }

    @Override
    public Class<HomogeneousCnnParameters> parameters() {
        return HomogeneousCnnParameters.class;
    }

    @Override
    public Network create(HomogeneousCnnParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        HomogeneousCnnArchitecture architecture = parameters.architecture();
        return GraphNetwork.create(
                architecture.title(),
                architecture.graph(request.input(), request.classes()),
                true,
                architecture.initialization().from(context.random()),
                context.manager(),
                context.precision());
    }
}
