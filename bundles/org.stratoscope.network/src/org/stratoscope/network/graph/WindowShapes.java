package org.stratoscope.network.graph;

import ai.djl.ndarray.types.Shape;
import org.stratoscope.api.network.WindowAxis;

/** How large the results of operations on windows are, as PyTorch counts. */
final class WindowShapes {

    /** Says why a window does not fit along an axis. */
    @FunctionalInterface
    interface Misfit<E extends Exception> {
        E of(String axis, long reach, long available);
    }

    private WindowShapes() {}

    /**
     * The shape of a result with that many channels, with the axes of the input.
     *
     * @param input (channels, height, width) or (channels, positions)
     */
    static <E extends Exception> Shape slide(
            Shape input, long channels, Window window, boolean ceiling, Misfit<E> misfit) throws E {
        long height = count("height", height(input), window.height(), ceiling, misfit);
        long width = count("width", width(input), window.width(), ceiling, misfit);
        return like(input, channels, height, width);
    }

    /** The shape of the result of a transposed convolution; not positive along an axis where its padding is too large. */
    static Shape transposed(Shape input, Operation.TransposedConvolution c) {
        return like(
                input,
                c.outputs(),
                spread(height(input), c.window().height()) + c.extraHeight(),
                spread(width(input), c.window().width()) + c.extraWidth());
    }

    /** A shape with other sizes but the axes of the input. */
    static Shape like(Shape input, long channels, long height, long width) {
        return input.dimension() == 2 ? new Shape(channels, width) : new Shape(channels, height, width);
    }

    static long height(Shape input) {
        return input.dimension() == 2 ? 1 : input.get(1);
    }

    static long width(Shape input) {
        return input.get(input.dimension() - 1);
    }

    /** With ceiling, a last window may hang over the end but must start inside the image or the padding in front. */
    static long count(long size, WindowAxis axis, boolean ceiling) {
        long room = size + axis.before() + axis.after() - axis.reach();
        if (room < 0) {
            return 0;
        }
        long count = (ceiling ? Math.ceilDiv(room, axis.stride()) : room / axis.stride()) + 1;
        return ceiling && (count - 1) * axis.stride() >= size + axis.before() ? count - 1 : count;
    }

    /** How far the last window reaches over the end of the padded axis. */
    static long overhang(long size, WindowAxis axis, boolean ceiling) {
        long end = (count(size, axis, ceiling) - 1) * axis.stride() + axis.reach();
        return Math.max(0, end - size - axis.before() - axis.after());
    }

    private static <E extends Exception> long count(
            String name, long size, WindowAxis axis, boolean ceiling, Misfit<E> misfit) throws E {
        long count = count(size, axis, ceiling);
        if (count < 1) {
            throw misfit.of(name, axis.reach(), size + axis.before() + axis.after());
        }
        return count;
    }

    private static long spread(long size, WindowAxis axis) {
        return (size - 1) * axis.stride() + axis.reach() - axis.before() - axis.after();
    }
}
