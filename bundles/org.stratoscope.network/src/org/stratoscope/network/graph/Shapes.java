package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes shapes for users, and combines them. */
public final class Shapes {

    private Shapes() {}

    /** The dimensions with crosses between them, such as {@code 16 x 3 x 3 x 3}; {@code scalar} when there are none. */
    public static String text(Shape shape) {
        if (shape.dimension() == 0) {
            return "scalar";
        }
        return Arrays.stream(shape.getShape()).mapToObj(Long::toString).collect(Collectors.joining(" x "));
    }

    /**
     * The common shape of two tensors that are combined value by value: axes are aligned at the end, missing ones count
     * as length one, and those of length one are repeated; empty where lengths differ otherwise.
     */
    public static Optional<Shape> broadcast(Shape first, Shape second) {
        int axes = Math.max(first.dimension(), second.dimension());
        long[] common = new long[axes];
        for (int back = 1; back <= axes; back++) {
            long a = back > first.dimension() ? 1 : first.get(first.dimension() - back);
            long b = back > second.dimension() ? 1 : second.get(second.dimension() - back);
            if (a != b && a != 1 && b != 1) {
                return Optional.empty();
            }
            common[axes - back] = a == 1 ? b : a;
        }
        return Optional.of(new Shape(common));
    }
}
