package org.stratoscope.networks.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;
import org.stratoscope.network.initialization.Initialization;
import org.stratoscope.networks.CifarResnet;

/** Builds or loads the residual networks for CIFAR. */
public final class ResnetCifar implements NetworkComponent<ResnetCifarParameters> {

    /** As the reference implementation: Kaiming-normal weights by fan-in, PyTorch's default for the one bias. */
    private static final Initialization INITIALIZATION = new Initialization.KaimingNormal(Initialization.Fan.IN, true);

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "resnet-cifar",
                "CIFAR ResNet",
                "The residual networks for small images of He et al. 2016 (arXiv 1512.03385, section 4.2), with parameter"
                        + " names of the widespread PyTorch implementation, whose checkpoints load.");
    }

    @Override
    public Class<ResnetCifarParameters> parameters() {
        return ResnetCifarParameters.class;
    }

    @Override
    public Network create(ResnetCifarParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        CifarResnet architecture = parameters.architecture();
        return WeightFiles.network(
                architecture.title(),
                architecture.graph(request.input(), request.classes()),
                parameters.weights(),
                INITIALIZATION,
                context);
    }
}
