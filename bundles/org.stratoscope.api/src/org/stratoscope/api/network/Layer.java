package org.stratoscope.api.network;

import java.util.Optional;

/**
 * One node of a network.
 *
 * @param index position in execution order, from 0 (the first node after the input)
 * @param name unique name, as in the reference implementation where there is one
 * @param kind what it computes
 * @param depth relative depth, 0 for the first node and 1 for the output
 * @param convolution the filters when the kind is {@link LayerKind#CONVOLUTION}
 * @param structure how it lies in the network
 */
public record Layer(
        int index,
        String name,
        LayerKind kind,
        double depth,
        Optional<ConvolutionGeometry> convolution,
        LayerStructure structure) {}
