package org.stratoscope.kernels.internal;

import org.stratoscope.api.component.ComponentInfo;
import org.stratoscope.api.component.NetworkComponent;
import org.stratoscope.api.component.NetworkRequest;
import org.stratoscope.api.errors.InvalidInputException;
import org.stratoscope.api.errors.StratoscopeException;
import org.stratoscope.api.network.Network;
import org.stratoscope.api.run.Context;

/** Kernel machines with a Laplace kernel on whole images. */
public final class LaplaceKernelNetwork implements NetworkComponent<LaplaceKernelParameters> {

    /** Values of an image for which the square of the map, in double precision, still takes 0.5 GB. */
    private static final int MAXIMUM = 8192;

    @Override
    public ComponentInfo info() {
        return new ComponentInfo(
                "laplace-kernel",
                "Laplace kernel machine",
                "A regression with the kernel exp(-distance / L) of whole images, which a linear map transforms first. The"
                        + " trainer recursive-features fits it and learns the map (the recursive feature machine of"
                        + " Radhakrishnan et al. 2022, arXiv 2212.13881).");
    }

    @Override
    public Class<LaplaceKernelParameters> parameters() {
        return LaplaceKernelParameters.class;
    }

    @Override
    public Network create(LaplaceKernelParameters parameters, NetworkRequest request, Context context)
            throws StratoscopeException {
        if (request.input().size() > MAXIMUM) {
            throw new InvalidInputException("Images of " + request.input()
                    + " are too large for laplace-kernel, whose map has as many rows and columns as an image has values,"
                    + " at most " + MAXIMUM + "; use smaller images or convolutional-kernel.");
        }
        return MachineFiles.machine(parameters.value(), parameters.weights(), request, context);
    }
}
