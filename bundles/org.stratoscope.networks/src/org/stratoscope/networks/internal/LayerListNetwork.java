package org.stratoscope.networks.internal;

import java.util.Optional;
import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.networks.layers.LayerList;

/** Builds a network with random weights from a layer list. */
public final class LayerListNetwork implements NetworkComponent<LayerListParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "layer-list",
                "Layer list",
                "Any sequential or residual network, written down in a text file with one line a layer, with random"
                        + " weights as PyTorch draws them. The component checkpoint loads weights into one.");
    }

    @Override
    public Class<LayerListParameters> parameters() {
        return LayerListParameters.class;
    }

    @Override
    public Network create(LayerListParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        LayerList list = LayerList.read(parameters.file());
        context.inputs().read(parameters.file());
        return WeightFiles.network(
                list.title(),
                list.graph(request.input(), request.classes()),
                Optional.empty(),
                list.initialization(),
                context);
    }
}
