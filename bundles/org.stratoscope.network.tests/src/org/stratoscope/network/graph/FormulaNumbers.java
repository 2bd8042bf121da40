package org.stratoscope.network.graph;

import java.nio.FloatBuffer;
import org.stratoscope.network.graph.ParameterSpecification.Role;

/** The numbers that releng/golden/vjp_golden.py invents: SplitMix64's finaliser of a stream and a counter. */
final class FormulaNumbers {

    private static final long PROJECTIONS = 1_000_000;

    private FormulaNumbers() {}

    private static long bits(long stream, long index) {
        long z = ((stream << 32) + index + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number in [-0.5, 0.5) that float32 holds exactly. */
    static double uniform(long stream, long index) {
        return (bits(stream, index) >>> 40) * 0x1p-24 - 0.5;
    }

    /** The projection of a vector on signs. */
    static double projection(int number, double[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            sum += bits(PROJECTIONS + number, i) < 0 ? -vector[i] : vector[i];
        }
        return sum;
    }

    /** The values of a parameter, from the stream of its number. */
    static FloatBuffer parameter(long stream, ParameterSpecification specification) {
        Role role = specification.role();
        double factor = switch (role) {
            case WEIGHT -> Math.sqrt(24.0 / specification.fanIn());
            case BIAS -> 0.2;
            case SCALE, SHIFT, RUNNING_MEAN -> 0.5;
            case RUNNING_VARIANCE -> 1;
            case SLOPE, CONSTANT -> throw new IllegalArgumentException("no golden network has " + role);
        };
        double shift = role == Role.SCALE || role == Role.RUNNING_VARIANCE ? 1 : 0;
        float[] values = new float[specification.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (uniform(stream, i) * factor + shift);
        }
        return FloatBuffer.wrap(values);
    }
}
