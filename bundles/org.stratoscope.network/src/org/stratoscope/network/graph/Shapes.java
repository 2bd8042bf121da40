package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes shapes for users. */
public final class Shapes {

    private Shapes() {}

    /** The dimensions with crosses between them, such as {@code 16 x 3 x 3 x 3}; {@code scalar} when there are none. */
    public static String text(Shape shape) {
        if (shape.dimension() == 0) {
            return "scalar";
        }
        return Arrays.stream(shape.getShape()).mapToObj(Long::toString).collect(Collectors.joining(" x "));
    }
}
