package org.stratoscope.networks.golden;

import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.util.List;
import org.stratoscope.network.graph.Graph;
import org.stratoscope.network.graph.ParameterSource;
import org.stratoscope.network.graph.ParameterSpecification;

/** The pseudo-random numbers of architectures_golden.py. */
record FormulaWeights(List<ParameterSpecification> parameters) implements ParameterSource {

    private static final int IMAGE = 65535;

    static FormulaWeights of(Graph graph) {
        return new FormulaWeights(graph.parameters());
    }

    /** The values of an image, in -1 .. 1. */
    static double[] image(int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = 2 * number(IMAGE, i) - 1;
        }
        return values;
    }

    @Override
    public Buffer values(ParameterSpecification specification) {
        int tensor = parameters.indexOf(specification);
        double[] values = new double[specification.size()];
        for (int i = 0; i < values.length; i++) {
            double u = number(tensor, i);
            values[i] = switch (specification.role()) {
                case RUNNING_VARIANCE, SCALE -> 0.5 + u;
                case WEIGHT ->
                    2 * (u - 0.5) * Math.sqrt(6.0 * specification.shape().get(0) / values.length);
                default -> 0.2 * (u - 0.5);
            };
        }
        return DoubleBuffer.wrap(values);
    }

    /** The finaliser of MurmurHash3, divided by 2^32. */
    private static double number(int tensor, int index) {
        int h = index + (int) (tensor * 2654435761L);
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        return Integer.toUnsignedLong(h) / 4294967296.0;
    }
}
