package org.stratoscope.kernels.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/** Kernel machines with the kernel of an infinitely wide convolutional network. */
public final class ConvolutionalKernelNetwork implements NetworkComponent<ConvolutionalKernelParameters> {

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "convolutional-kernel",
                "Convolutional kernel machine",
                "A regression with the kernel of an infinitely wide convolutional network without pooling, on windows that"
                        + " a linear map transforms first. The trainer recursive-features fits it and learns the map"
                        + " (ConvRFM, Beaglehole et al. 2023, arXiv 2309.00570).");
    }

    @Override
    public Class<ConvolutionalKernelParameters> parameters() {
        return ConvolutionalKernelParameters.class;
    }

    @Override
    public Network create(ConvolutionalKernelParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        return MachineFiles.machine(parameters.value(), parameters.weights(), request, context);
    }
}
