package org.stratoscope.loaders.onnx.internal;

import java.util.Arrays;
import java.util.Optional;
import org.stratoscope.loaders.onnx.internal.model.Tensor;

/**
 * Compares outputs with recorded ones by the tolerances of ONNX's own runner of these tests: the difference may be 1e-3
 * of the recorded value plus 1e-7. Values that are not finite must be the same.
 */
final class Comparison {

    private static final double RELATIVE = 1e-3;
    private static final double ABSOLUTE = 1e-7;

    private Comparison() {}

    /** How the actual tensor differs, in a sentence; empty when it does not. */
    static Optional<String> difference(String name, Tensor expected, Tensor actual) {
        if (!Arrays.equals(expected.shape(), actual.shape())) {
            return Optional.of("The output '" + name + "' has shape " + Arrays.toString(actual.shape()) + " instead of "
                    + Arrays.toString(expected.shape()) + ".");
        }
        for (int place = 0; place < expected.size(); place++) {
            double wanted = expected.number(place);
            double got = actual.number(place);
            boolean same = Double.isFinite(wanted)
                    ? Math.abs(got - wanted) <= ABSOLUTE + RELATIVE * Math.abs(wanted)
                    : Double.compare(got, wanted) == 0;
            if (!same) {
                return Optional.of(
                        "The output '" + name + "' has " + got + " instead of " + wanted + " at place " + place + ".");
            }
        }
        return Optional.empty();
    }
}
