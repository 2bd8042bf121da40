package org.stratoscope.network.graph;

import java.nio.Buffer;

/** Gives the initial numbers of a network, from a random stream or from a file. */
@FunctionalInterface
public interface ParameterSource {

    /**
     * The values of a parameter, last axis fastest.
     *
     * @return a {@link java.nio.FloatBuffer} or a {@link java.nio.DoubleBuffer} with as many values as the parameter has
     */
    Buffer values(ParameterSpecification specification);
}
